import type { Schemas } from '../../api/schemas.types';
import { ProviderName } from '../../components/provider-name';
import { SafeLink } from '../../components/safe-link';

/** A link to the resource in the provider's console, if its URL is known. */
export function ProviderPageLink({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  if (!resource.page) return null;
  return (
    <SafeLink href={resource.page}>
      Open at <ProviderName id={resource.key.provider} />
    </SafeLink>
  );
}
