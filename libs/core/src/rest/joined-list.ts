import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { CollectedPage, UnreadList } from '../contract/listing.types.js';
import type { UnknownField } from '../contract/resource.types.js';
import { ownIdReader } from './own-id.js';
import type { JoinLookup, RestJoin, RestJoins } from './rest-join.types.js';

/** A joined list as it was read, or why it was not. */
export interface JoinedList {
  /** By key. */
  readonly rows: ReadonlyMap<string, unknown>;
  /** Why rows that are there cannot be used, by key. */
  readonly unusable?: ReadonlyMap<string, string>;
  readonly unread?: Omit<UnknownField, 'field'>;
}

/** Joined lists by the names of their joins. */
export type JoinedLists = Readonly<Record<string, JoinedList>>;

const NOT_READ: JoinedList = { rows: new Map(), unread: { reason: 'The list was not read.' } };

/** Keeps of a list what the rows of a kind refer to. A row that does not fit takes no other with it. */
export function joinedList({ key, row: schema }: RestJoin, found: readonly unknown[]): JoinedList {
  const keyOf = ownIdReader(key);
  const rows = new Map<string, unknown>();
  const unusable = new Map<string, string>();
  for (const raw of found) {
    const name = keyOf(raw);
    if (name === undefined) continue;
    const result = schema['~standard'].validate(raw);
    if (result instanceof Promise) unusable.set(name, 'the schema checks asynchronously');
    else if (result.issues) unusable.set(name, result.issues.map(described).join('; '));
    else rows.set(name, result.value);
  }
  return { rows, unusable };
}

/** The page with the lists without which something on it is unknown. A missing scope is reported as a missing scope. */
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

/** A field of a resource as `UnknownField` calls it. */
const unknownName = (field: string): string => field.replace(/^attributes\./, '');

/** Lookups for the rows of one page, which note what they did not find. */
export class Lookups {
  readonly by: Readonly<Record<string, JoinLookup<unknown>>>;
  #missed: UnknownField[] = [];

  constructor(joins: RestJoins, lists: JoinedLists = {}) {
    const made = Object.entries(joins).map(
      ([name, join]) => [name, this.#lookup(join, lists[name] ?? NOT_READ)] as const,
    );
    this.by = Object.fromEntries(made);
  }

  /** What was looked up and not found since the last call. */
  takeMissed(): readonly UnknownField[] {
    const missed = this.#missed;
    if (missed.length > 0) this.#missed = [];
    return missed;
  }

  #lookup({ path, fields }: RestJoin, { rows, unusable, unread }: JoinedList): JoinLookup<unknown> {
    return (key) => {
      if (key === undefined || key === null) return undefined;
      const name = String(key);
      const found = rows.get(name);
      if (found !== undefined) return found;
      const why = unusable?.get(name);
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
