import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { CollectedPage, UnreadList } from '../../contract/listing.types.js';
import type { UnknownField } from '../../contract/resource.types.js';
import { pointerReader } from '../../json/json-pointer.js';
import { ownIdReader } from './own-id.js';
import type { JoinLookup, RestJoin, RestJoins } from './rest-list.types.js';

/** A joined list, or why it could not be read. */
export interface JoinedList {
  /** By key. */
  readonly rows: ReadonlyMap<string, unknown>;
  /** Why existing rows cannot be used, by key. */
  readonly unusable?: ReadonlyMap<string, string>;
  readonly unread?: Omit<UnknownField, 'field'>;
}

/** Joined lists by join name. */
export type JoinedLists = Readonly<Record<string, JoinedList>>;

const NOT_READ: JoinedList = { rows: new Map(), unread: { reason: 'The list was not read.' } };

/** Indexes the rows of a joined list. A row that does not match the schema does not affect the others. */
export function joinedList({ key, row: schema }: RestJoin, found: readonly unknown[]): JoinedList {
  const keysOf = keysReader(key);
  const rows = new Map<string, unknown>();
  const unusable = new Map<string, string>();
  for (const raw of found) {
    const names = keysOf(raw);
    if (names.length === 0) continue;
    const result = schema['~standard'].validate(raw);
    for (const name of names)
      if (result instanceof Promise) unusable.set(name, 'the schema validates asynchronously');
      else if (result.issues) unusable.set(name, result.issues.map(described).join('; '));
      else rows.set(name, result.value);
  }
  return { rows, unusable };
}

const elementKey = ownIdReader('/value');

const keyName = (parts: readonly unknown[]): string => parts.map(String).join(' ');

/** Creates a function that reads the key of a row that only several values identify. */
function severalReader(pointers: readonly string[]): (raw: unknown) => readonly string[] {
  const readers = pointers.map((pointer) => ownIdReader(pointer));
  return (raw) => {
    const parts = readers.map((read) => read(raw));
    return parts.includes(undefined) ? [] : [keyName(parts)];
  };
}

/** Creates a function that reads the values that a row is found by. */
function keysReader(key: RestJoin['key']): (raw: unknown) => readonly string[] {
  if (typeof key === 'object' && !('key' in key)) return severalReader(key);
  const each = typeof key === 'string' && key.endsWith('/*') ? pointerReader(key.slice(0, -2)) : undefined;
  if (!each) {
    const keyOf = ownIdReader(key);
    return (raw) => [keyOf(raw) ?? []].flat();
  }
  return (raw) => {
    const values = each(raw);
    return Array.isArray(values) ? values.flatMap((value: unknown) => elementKey({ value }) ?? []) : [];
  };
}

/** Adds to a page the lists that could not be read and leave fields unknown. A missing scope is reported as such. */
export function withUnreadLists(page: CollectedPage, joins: RestJoins = {}, lists: JoinedLists = {}): CollectedPage {
  const unreadLists = Object.entries(joins).flatMap(([name, { path, fields }]): UnreadList[] => {
    const { reason, scope } = lists[name]?.unread ?? {};
    if (reason === undefined || scope !== undefined) return [];
    const list = { path, reason, fields: fields.map(unknownName) };
    return page.resources.some(({ unknown }) => unknown?.some((each) => comesOf(list, each))) ? [list] : [];
  });
  return unreadLists.length > 0 ? { ...page, unreadLists } : page;
}

/** Whether a field is unknown because a list could not be read. */
const comesOf = ({ reason, fields }: UnreadList, unknown: UnknownField): boolean =>
  unknown.reason === reason && fields.includes(unknown.field);

/** A field name as in `UnknownField`. */
const unknownName = (field: string): string => field.replace(/^attributes\./, '');

/** Lookups for the rows of one page that record failed lookups. */
export class Lookups {
  readonly by: Readonly<Record<string, JoinLookup<unknown>>>;
  #missed: UnknownField[] = [];

  constructor(joins: RestJoins, lists: JoinedLists = {}) {
    const made = Object.entries(joins).map(
      ([name, join]) => [name, this.#lookup(join, lists[name] ?? NOT_READ)] as const,
    );
    this.by = Object.fromEntries(made);
  }

  /** The failed lookups since the last call. */
  takeMissed(): readonly UnknownField[] {
    const missed = this.#missed;
    if (missed.length > 0) this.#missed = [];
    return missed;
  }

  #lookup({ path, fields, absent }: RestJoin, { rows, unusable, unread }: JoinedList): JoinLookup<unknown> {
    return (...parts) => {
      if (parts.length === 0 || parts.some((part) => part === undefined || part === null)) return undefined;
      const name = keyName(parts);
      const found = rows.get(name);
      if (found !== undefined) return found;
      const why = unusable?.get(name);
      if (absent === 'none' && why === undefined && unread === undefined) return undefined;
      const reason =
        why === undefined ? `${path} does not list "${name}".` : `"${name}" in ${path} cannot be read: ${why}.`;
      for (const field of fields) this.#missed.push({ field: unknownName(field), ...(unread ?? { reason }) });
      return undefined;
    };
  }
}

const described = ({ path, message }: StandardSchemaV1.Issue): string => {
  const place = (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
  return place ? `${place}: ${message}` : message;
};
