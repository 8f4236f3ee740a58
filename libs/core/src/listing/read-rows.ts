import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { CollectedPage, UnreadableRow } from '../contract/listing.types.js';
import type { Resource } from '../contract/resource.types.js';
import type { RowsPage } from './listing-outcome.types.js';

/** Bytes in UTF-8. Databases index it together with other columns. The longest resource names of clouds have about 1,000. */
const LONGEST = 2048;

/** NUL or an unpaired surrogate, which not every database and encoding can store. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Dot segments, which URL parsers resolve to another path (WHATWG URL, section 4.4). */
const STEPS: ReadonlySet<string> = new Set(['.', '..']);

/** Whether a value can serve as a uid: a text that is not empty, not too long, and can be stored unchanged. */
export function isUsableUid(uid: unknown): uid is string {
  if (typeof uid !== 'string' || uid === '' || STEPS.has(uid) || UNSTORABLE.test(uid)) return false;
  return uid.length <= LONGEST / 4 || Buffer.byteLength(uid) <= LONGEST;
}

const UNUSABLE = 'id: is empty, “.”, “..” or no text, longer than 2,048 bytes, or holds a NUL or half a surrogate pair';

/** How rows of one kind are converted into resources. */
export interface RowReader<Row> {
  /** A schema of the fields used, in any library that speaks Standard Schema (zod, valibot, …), without asynchronous checks. */
  readonly schema: StandardSchemaV1<unknown, Row>;
  /** Pure. `raw` is the provider's complete row. Undefined: the row is not of this kind. */
  readonly map: (row: Row, raw: unknown) => Resource | undefined;
  /** The uid of a row that does not become a resource, if it can be read. Default: its `id`. */
  readonly uidOf?: (raw: unknown) => string | undefined;
}

/**
 * Converts the rows of a page into resources. A row that does not match the schema is reported with its position, and
 * one that is not of the kind is counted; neither affects the others.
 */
export function readRows<Row>(
  { rows, firstPosition, total }: RowsPage<unknown>,
  reader: RowReader<Row>,
): CollectedPage {
  const resources: Resource[] = [];
  const unreadable: UnreadableRow[] = [];
  let skipped: string[] | undefined;
  let position = firstPosition;
  for (const raw of rows) {
    const read = readRow(raw, reader);
    if (typeof read === 'string') unreadable.push({ position, uid: (reader.uidOf ?? idOf)(raw), reason: read });
    else if (read) resources.push(read);
    else (skipped ??= []).push((reader.uidOf ?? idOf)(raw) ?? `#${position}`);
    position += 1;
  }
  const page = { resources, unreadable, expected: total };
  return skipped ? { ...page, skipped } : page;
}

/** The resource, or why it could not be read. Undefined for a row that is not of the kind. */
export function readRow<Row>(raw: unknown, { schema, map }: RowReader<Row>): Resource | string | undefined {
  try {
    const result = schema['~standard'].validate(raw);
    if (result instanceof Promise) return 'the schema validates asynchronously, which is not supported for rows';
    if (result.issues) return result.issues.map(described).join('; ');
    const resource = map(result.value, raw);
    return !resource || isUsableUid(resource.key.uid) ? resource : UNUSABLE;
  } catch (error) {
    return `could not be mapped: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function described({ path, message }: StandardSchemaV1.Issue): string {
  const place = (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
  return place ? `${place}: ${message}` : message;
}

function idOf(raw: unknown): string | undefined {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
  return typeof id === 'number' || isUsableUid(id) ? String(id) : undefined;
}
