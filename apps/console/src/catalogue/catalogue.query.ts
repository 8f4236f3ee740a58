import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { unwrap } from '../api/api-problem';
import { indexCatalogue, type Catalogue, NO_CATALOGUE } from './catalogue';

/** The catalogue: categories, entities with their fields, and kinds. It does not change while the host runs. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async ({ signal }) => indexCatalogue(await unwrap(api.GET('/api/v1/catalogue', { signal }))),
  staleTime: 5 * 60_000,
  // Maps cannot be compared structurally.
  structuralSharing: false,
});

/** The catalogue. It is loaded before pages open; if that failed, labels are derived from names. */
export function useCatalogue(): Catalogue {
  const { data } = useQuery(catalogueQuery);
  return data ?? NO_CATALOGUE;
}
