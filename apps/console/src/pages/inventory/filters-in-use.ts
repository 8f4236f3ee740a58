import { FILTER_FIELDS, type InventorySearch } from './inventory-search.types';

/** The number of active filter values, without the search and the point in time. */
export const filtersInUse = (search: InventorySearch): number =>
  FILTER_FIELDS.reduce((sum, field) => sum + (search[field]?.length ?? 0), 0) + (search.state === 'gone' ? 1 : 0);
