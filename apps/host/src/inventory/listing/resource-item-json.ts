import { toResourceHead, toResourceItem } from './resource-item-mapper.js';
import type { ResourceJsonRow } from './resource-row.types.js';

/**
 * A row as `toResourceItem` shows it, as JSON. Its documents go out as the database wrote them: parsing and serializing them would be a
 * fifth of what the host does for a page of a list.
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
