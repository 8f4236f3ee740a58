import type { EmbeddedRows } from '../contract/listing.types.js';
import type { EmbeddedIn } from '../contract/resource-type.types.js';
import type { Resource } from '../contract/resource.types.js';
import { pointerReader } from '../json/json-pointer.js';

/** The rows that a resource of another kind contains, as its list shows them. */
export function embeddedRows({ key, raw, unread = [] }: Resource, { at, absent }: EmbeddedIn): EmbeddedRows {
  const hidden = unread.find((pointer) => isAbove(pointer, `/raw${at}`));
  if (hidden !== undefined)
    return { unread: `The credential may not read ${hidden.slice('/raw'.length)} of ${key.kind} ${key.uid}.` };
  const found = pointerReader(at)(raw);
  if (found === null || (found === undefined && absent === 'none')) return { rows: [] };
  // A property that has disappeared proves nothing about what it used to contain.
  if (!Array.isArray(found))
    return { unread: `${key.kind} ${key.uid} has no list at ${at}, where its rows are expected. Update the plugin.` };
  return { rows: found.map((row: unknown) => (typeof row === 'object' && row !== null ? row : { value: row })) };
}

const isAbove = (pointer: string, at: string): boolean => at === pointer || at.startsWith(`${pointer}/`);
