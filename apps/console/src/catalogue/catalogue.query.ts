import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { unwrap } from '../api/unwrap';
import { indexCatalogue } from './catalogue';

/** The catalogue: categories, entities with their fields, and kinds. It does not change while the host runs. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async ({ signal }) => indexCatalogue(await unwrap(api.GET('/api/v1/catalogue', { signal }))),
  staleTime: 5 * 60_000,
  // Maps cannot be compared structurally.
  structuralSharing: false,
});
