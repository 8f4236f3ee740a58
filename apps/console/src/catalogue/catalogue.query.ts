import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/take';
import { indexCatalogue } from './catalogue';

/** What the host can list and how to show it: categories, entities with their fields, and kinds. The same while the host runs. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async ({ signal }) => indexCatalogue(await take(api.GET('/api/v1/catalogue', { signal }))),
  staleTime: 5 * 60_000,
  // It holds maps, which cannot be compared part by part.
  structuralSharing: false,
});
