import type { FilterField } from './inventory-search.types';

/** What a filter is called. */
export const FILTER_LABELS: Readonly<Record<FilterField, string>> = {
  connection: 'Connection',
  kind: 'Type',
  region: 'Region',
  status: 'Status',
  tag: 'Tag',
};

/** What every list can be narrowed down by. */
export const EVERYWHERE: readonly FilterField[] = ['connection', 'region', 'status', 'tag'];
