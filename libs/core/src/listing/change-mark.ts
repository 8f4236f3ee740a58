import { createHash } from 'node:crypto';
import type { Resource } from '../contract/resource.types.js';
import { orderedJson } from '../csv/ordered-json.js';
import { pointerReader } from '../fields/value-at.js';
import { HIDDEN } from '../credentials/hidden.constants.js';

/**
 * A short mark of what tells whether something under a resource has changed, which may be a whole zone file. Undefined where there is nothing, or
 * where not all of it is known.
 *
 * @param pointer JSON pointer (RFC 6901) into the resource.
 */
export function changeMark(resource: Resource, pointer: string): string | undefined {
  const value = pointerReader(pointer)(resource);
  if (value === undefined || value === null || value === '' || resource.unknown || resource.unread) return undefined;
  const text = orderedJson(value);
  return text.includes(HIDDEN) ? undefined : createHash('sha256').update(text).digest('hex');
}
