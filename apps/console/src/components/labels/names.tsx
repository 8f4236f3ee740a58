import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../../api/connection-names.query';
import { AnchorLink } from '../links/anchor-link';
import { providersQuery } from '../../api/providers.query';

/**
 * A link to a connection with its name, or the beginning of its id if the name is not known.
 *
 * @param isInText underlines the link: within text, colour alone does not distinguish it (WCAG 2.2, 1.4.1).
 */
export function ConnectionName({ id, isInText = false }: { readonly id: string; readonly isInText?: boolean }) {
  const { data } = useQuery(connectionNamesQuery);
  return (
    <AnchorLink to="/connections/$id" params={{ id }} inherit underline={isInText ? 'always' : 'hover'}>
      {data?.get(id) ?? id.slice(0, 8)}
    </AnchorLink>
  );
}

/** The title of a provider, or its id if its plugin is not loaded. */
export function ProviderName({ id }: { readonly id: string }) {
  const { data } = useQuery(providersQuery);
  return data?.items.find((provider) => provider.id === id)?.title ?? id;
}
