import { useQuery } from '@tanstack/react-query';
import { providersQuery } from '../api/providers.query';

/** The title of a provider, or its id if its plugin is not loaded. */
export function ProviderName({ id }: { readonly id: string }) {
  const { data } = useQuery(providersQuery);
  return data?.items.find((provider) => provider.id === id)?.title ?? id;
}
