import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Schemas } from '../../api/schemas.types';
import { unwrap } from '../../api/api-problem';

/** What a search found. */
export type SearchResult = Schemas['SearchResult'];

/** The best matches of a text. A request is cancelled as soon as another text is searched. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/search', { params: { query: { q } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    enabled: q !== '',
  });
