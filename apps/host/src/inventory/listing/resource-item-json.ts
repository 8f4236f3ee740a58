import { toResourceHead, toResourceItem } from './resource-item-mapper.js';
import type { ResourceJsonRow } from './resource-row.types.js';

/**
 * Serializes a row like `toResourceItem`. Its documents are passed through as JSON from the database: parsing and
 * serializing them would be a fifth of the work for a page.
 */
export function resourceItemJson(row: ResourceJsonRow): string {
  const { attributes, relations } = row;
  if (row.measured) {
    return JSON.stringify(
      toResourceItem({ ...row, attributes: JSON.parse(attributes), relations: JSON.parse(relations) }),
    );
  }
  const head = JSON.stringify(toResourceHead(row));
  return `${head.slice(0, -1)},"attributes":${attributes},"relations":${relations}}`;
}
