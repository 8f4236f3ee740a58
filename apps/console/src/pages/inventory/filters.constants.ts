import type { FilterField } from './inventory-search.types';
import type { ListName } from './lists';

/** What a filter is called. */
export const FILTER_LABELS: Readonly<Record<FilterField, string>> = {
  connection: 'Connection',
  kind: 'Kind',
  family: 'Family',
  region: 'Region',
  status: 'Status',
  tag: 'Tag',
};

const EVERYWHERE: readonly FilterField[] = ['connection', 'region', 'status', 'tag'];

/** What each list can be narrowed down by, where that makes a difference. */
export const LIST_FILTERS: Readonly<Record<ListName, readonly FilterField[]>> = {
  all: ['kind', ...EVERYWHERE],
  servers: EVERYWHERE,
  volumes: EVERYWHERE,
  snapshots: EVERYWHERE,
  images: EVERYWHERE,
  networks: EVERYWHERE,
  applications: ['family', ...EVERYWHERE],
};
