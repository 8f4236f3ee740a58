import { FILTER_FIELDS, type InventorySearch } from './inventory-search.types';

/**
 * Explains why a list is empty and what to do. Mentions filters only if some are active.
 *
 * @param nouns the plural of the listed resources: "servers".
 */
export function whyEmpty(search: InventorySearch, nouns: string): string {
  const isFiltered = Boolean(search.q) || FILTER_FIELDS.some((field) => (search[field]?.length ?? 0) > 0);
  if (isFiltered) return `No ${nouns} match these filters. Clear some of them.`;
  if (search.state === 'gone') return `None of the ${nouns} was deleted. Choose “Present” to see current ones.`;
  if (search.at) return `No connection had any ${nouns} then. Choose a later time, or go back to live.`;
  return `No connection has any ${nouns}. Start a sync to check again.`;
}
