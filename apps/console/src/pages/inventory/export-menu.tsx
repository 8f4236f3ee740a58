import type { List } from '../../catalogue/lists';
import { ExportButton } from '../exports/export-button';
import { type InventorySearch, listFilter } from './inventory.query';

/** Downloads the complete list with its filters and sort order. */
export function ExportMenu({ list, search }: { readonly list: List; readonly search: InventorySearch }) {
  const { sort } = search;
  return <ExportButton list="resources" filter={{ ...(sort && { sort }), ...listFilter(list, search) }} />;
}
