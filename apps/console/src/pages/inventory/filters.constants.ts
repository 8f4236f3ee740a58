import type { FilterField } from './inventory-search.types';

/** The labels of the filters. */
export const FILTER_LABELS: Readonly<Record<FilterField, string>> = {
  connection: 'Connection',
  kind: 'Type',
  region: 'Region',
  status: 'Status',
  tag: 'Tag',
};

/** The filters of every list. */
export const COMMON_FILTERS: readonly FilterField[] = ['connection', 'region', 'status', 'tag'];
