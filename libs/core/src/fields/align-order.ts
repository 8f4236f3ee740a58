import { createHash } from 'node:crypto';
import { type PointerTree, pointerTree } from '../json/json-pointer.js';

/** Longer identities are replaced by a hash, so that a nested list is not written out once per level. */
const LONGEST_IDENTITY = 200;

/**
 * Reorders the lists of a document as in an earlier one. Providers return sets (tags, addresses, ids, rules) in
 * arbitrary order, so lists are compared as multisets: afterwards, values that are not strictly equal really differ. A
 * changed element takes the position of the one it replaces; new ones come last.
 *
 * @param before plain JSON data.
 * @param after plain JSON data; not modified.
 * @param ordered JSON pointers (RFC 6901) to lists whose order matters: `ResourceType.ordered`.
 */
export function alignOrder(before: unknown, after: unknown, ordered: readonly string[] = []): unknown {
  const work = alignOrderInSteps(before, after, ordered);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * {@link alignOrder} for callers that let other work run in between: after each object and list, yields how many values
 * it processed. The work per step depends on one list, not on the document.
 */
export function alignOrderInSteps(
  before: unknown,
  after: unknown,
  ordered: readonly string[] = [],
): Generator<number, unknown, void> {
  return new Alignment().align(before, after, pointerTree(ordered));
}

type Steps<Result> = Generator<number, Result, void>;

class Alignment {
  readonly #identities = new WeakMap<object, string>();

  *align(before: unknown, after: unknown, ordered: PointerTree | true | undefined): Steps<unknown> {
    if (Array.isArray(before) && Array.isArray(after)) {
      const isSequence = ordered === true || (before.length === 1 && after.length === 1);
      return yield* isSequence ? this.#alignSequences(before, after) : this.#alignSets(before, after);
    }
    if (!isPlain(before) || !isPlain(after)) return after;
    const below = ordered === true ? undefined : ordered;
    const members: [string, unknown][] = [];
    for (const [name, value] of Object.entries(after)) {
      const isInBoth = isObject(value) && Object.hasOwn(before, name);
      members.push([name, isInBoth ? yield* this.align(before[name], value, below?.[name]) : value]);
    }
    yield members.length;
    return Object.fromEntries(members);
  }

  *#alignSequences(before: readonly unknown[], after: readonly unknown[]): Steps<unknown[]> {
    const aligned: unknown[] = [];
    for (const [index, item] of after.entries())
      aligned.push(isObject(item) ? yield* this.align(before[index], item, undefined) : item);
    yield after.length;
    return aligned;
  }

  *#alignSets(before: readonly unknown[], after: readonly unknown[]): Steps<unknown[]> {
    const identities = yield* this.#identitiesOf(before);
    const left = new Leftovers(after, yield* this.#identitiesOf(after));
    const isSame = identities.map((identity) => left.takeEqual(identity));
    const successors = left.takeSuccessors(before.filter((item, index) => !isSame[index] && isPlain(item)) as Plain[]);
    const aligned: unknown[] = [];
    for (const [index, item] of before.entries()) {
      const successor = isPlain(item) ? successors.get(item) : undefined;
      // Equal except for its order, so the earlier one can be used instead.
      if (isSame[index]) aligned.push(item);
      else if (successor !== undefined) aligned.push(yield* this.align(item, successor, undefined));
    }
    yield before.length + after.length;
    return [...aligned, ...left.rest()];
  }

  *#identitiesOf(values: readonly unknown[]): Steps<string[]> {
    const identities: string[] = [];
    for (const value of values) identities.push(isObject(value) ? yield* this.#identity(value) : identityOf(value));
    return identities;
  }

  /** Equal for values that differ only in the order of lists and properties. */
  *#identity(value: object): Steps<string> {
    const known = this.#identities.get(value);
    if (known !== undefined) return known;
    const text = Array.isArray(value)
      ? `[${(yield* this.#identitiesOf(value)).sort().join()}]`
      : `{${(yield* this.#membersOf(value)).sort().join()}}`;
    const identity = text.length > LONGEST_IDENTITY ? createHash('sha1').update(text).digest('base64url') : text;
    this.#identities.set(value, identity);
    yield Array.isArray(value) ? value.length : Object.keys(value).length;
    return identity;
  }

  *#membersOf(value: object): Steps<string[]> {
    const members: string[] = [];
    for (const [name, item] of Object.entries(value))
      members.push(`${JSON.stringify(name)}:${isObject(item) ? yield* this.#identity(item) : identityOf(item)}`);
    return members;
  }
}

/** The elements of the later list that no element of the earlier one has claimed. */
class Leftovers {
  readonly #byIdentity: Map<string, number[]>;
  readonly #indexes: Set<number>;

  constructor(
    readonly items: readonly unknown[],
    identities: readonly string[],
  ) {
    this.#indexes = new Set(items.keys());
    // From the end, so that the first of several equal elements is claimed first.
    this.#byIdentity = groupBy([...items.keys()].reverse(), (index) => identities[index] ?? '');
  }

  takeEqual(identity: string): boolean {
    const index = this.#byIdentity.get(identity)?.pop();
    if (index === undefined) return false;
    this.#indexes.delete(index);
    return true;
  }

  /** Pairs objects of two lists: by `id`, and those without an id by position if the numbers match. Others were added or removed. */
  takeSuccessors(changed: readonly Plain[]): ReadonlyMap<Plain, unknown> {
    const left = groupBy(
      [...this.#indexes].filter((index) => isPlain(this.items[index])),
      (index) => (this.items[index] as Plain)['id'],
    );
    const pairs = [...groupBy(changed, ({ id }) => id)].flatMap(([id, items]) => {
      const indexes = left.get(id) ?? [];
      return indexes.length === items.length ? items.map((item, place) => [item, indexes[place]!] as const) : [];
    });
    for (const [, index] of pairs) this.#indexes.delete(index);
    return new Map(pairs.map(([item, index]) => [item, this.items[index]]));
  }

  rest(): unknown[] {
    return [...this.#indexes].map((index) => this.items[index]);
  }
}

type Plain = Readonly<Record<string, unknown>>;

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Of a value that is neither a list nor an object. */
const identityOf = (value: unknown): string => JSON.stringify(value) ?? '';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isPlain = (value: unknown): value is Plain => isObject(value) && !Array.isArray(value);
