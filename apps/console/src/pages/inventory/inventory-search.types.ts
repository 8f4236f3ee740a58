/** What a list can be narrowed down by with several values of each. */
export const FILTER_FIELDS = ['connection', 'kind', 'region', 'status', 'tag'] as const;

export type FilterField = (typeof FILTER_FIELDS)[number];

/** Whether what is gone is listed. */
export const PRESENCES = ['present', 'gone', 'all'] as const;

/** What a list can be sorted by, as the API names it. */
export const SORTS = [
  'name',
  '-name',
  'kind',
  '-kind',
  'createdAt',
  '-createdAt',
  'changedAt',
  '-changedAt',
  'region',
  '-region',
] as const;

/** What a list is narrowed down by, and how it is sorted: what stands in its address. */
export interface InventorySearch extends Partial<Readonly<Record<FilterField, string[]>>> {
  readonly q?: string;
  readonly state?: (typeof PRESENCES)[number];
  readonly sort?: (typeof SORTS)[number];
  /** RFC 3339: the list as it was then. */
  readonly at?: string;
}
