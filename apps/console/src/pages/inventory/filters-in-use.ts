import { FILTER_FIELDS, type InventorySearch } from './inventory-search.types';

/** By how many values of its filters a list is narrowed down. The search has its own place, the moment too. */
export const filtersInUse = (search: InventorySearch): number =>
  FILTER_FIELDS.reduce((sum, field) => sum + (search[field]?.length ?? 0), 0) + (search.state === 'gone' ? 1 : 0);
