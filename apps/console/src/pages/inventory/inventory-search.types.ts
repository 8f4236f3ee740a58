/** The filters with multiple values. */
export const FILTER_FIELDS = ['connection', 'kind', 'region', 'status', 'tag'] as const;

export type FilterField = (typeof FILTER_FIELDS)[number];

/** Whether deleted resources are listed. */
export const PRESENCES = ['present', 'gone', 'all'] as const;

/** The sort orders, as in the API. */
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

/** The filters and sort order of a list, as in its URL. */
export interface InventorySearch extends Partial<Readonly<Record<FilterField, string[]>>> {
  readonly q?: string;
  readonly state?: (typeof PRESENCES)[number];
  readonly sort?: (typeof SORTS)[number];
  /** RFC 3339: shows the list as of this time. */
  readonly at?: string;
}
