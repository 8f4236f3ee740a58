import { createHash } from 'node:crypto';

/** Identities longer than this are replaced by a hash, so that a nested list is not written out once per level. */
const LONGEST_IDENTITY = 200;

/** Which lists keep their order, as a tree of property names. */
interface OrderedTree {
  readonly [name: string]: OrderedTree | true;
}

/**
 * Puts the lists of a document into the order that they have in an earlier one. Providers return sets (tags, addresses, ids, rules) in any
 * order they like, so lists are compared as multisets: afterwards, what is not strictly equal really differs. Elements that changed stand
 * in the place of the one that they replace, and new ones at the end.
 *
 * @param before plain JSON data.
 * @param after plain JSON data; not modified.
 * @param ordered JSON pointers (RFC 6901) to lists whose order has a meaning: `ResourceType.ordered`.
 */
export function alignOrder(before: unknown, after: unknown, ordered: readonly string[] = []): unknown {
  return new Alignment().align(before, after, orderedTree(ordered));
}

class Alignment {
  readonly #identities = new WeakMap<object, string>();

  align(before: unknown, after: unknown, ordered: OrderedTree | true | undefined): unknown {
    if (Array.isArray(before) && Array.isArray(after)) {
      const isSequence = ordered === true || (before.length === 1 && after.length === 1);
      return isSequence
        ? after.map((item, index) => this.align(before[index], item, undefined))
        : this.#alignSets(before, after);
    }
    if (!isPlain(before) || !isPlain(after)) return after;
    const below = ordered === true ? undefined : ordered;
    return Object.fromEntries(
      Object.entries(after).map(([name, value]) => [
        name,
        Object.hasOwn(before, name) ? this.align(before[name], value, below?.[name]) : value,
      ]),
    );
  }

  #alignSets(before: readonly unknown[], after: readonly unknown[]): unknown[] {
    const left = new Leftovers(after, (item) => this.#identity(item));
    const isSame = before.map((item) => left.takeEqual(this.#identity(item)));
    const changed = before.filter((_, index) => !isSame[index]);
    const successors = left.takeSuccessors(changed.filter(isPlain));
    const aligned = before.flatMap((item, index) => {
      // Equal but for its own order, so the earlier one can stand for it.
      if (isSame[index]) return [item];
      const successor = isPlain(item) ? successors.get(item) : undefined;
      return successor === undefined ? [] : [this.align(item, successor, undefined)];
    });
    return [...aligned, ...left.rest()];
  }

  /** Equal for values that differ only in the order of lists and properties. */
  #identity(value: unknown): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
    const known = this.#identities.get(value);
    if (known !== undefined) return known;
    const text = Array.isArray(value)
      ? `[${value
          .map((item) => this.#identity(item))
          .sort()
          .join()}]`
      : `{${Object.entries(value)
          .map(([name, item]) => `${JSON.stringify(name)}:${this.#identity(item)}`)
          .sort()
          .join()}}`;
    const identity = text.length > LONGEST_IDENTITY ? createHash('sha1').update(text).digest('base64url') : text;
    this.#identities.set(value, identity);
    return identity;
  }
}

/** The elements of the later list that no element of the earlier one has claimed. */
class Leftovers {
  readonly #byIdentity: Map<string, number[]>;
  readonly #indexes: Set<number>;

  constructor(
    readonly items: readonly unknown[],
    identityOf: (item: unknown) => string,
  ) {
    this.#indexes = new Set(items.keys());
    // From the end, so that the first of several equal ones is taken first.
    this.#byIdentity = groupBy([...items.keys()].reverse(), (index) => identityOf(items[index]));
  }

  takeEqual(identity: string): boolean {
    const index = this.#byIdentity.get(identity)?.pop();
    if (index === undefined) return false;
    this.#indexes.delete(index);
    return true;
  }

  /**
   * What objects became: those with the same `id`, and of those without one, each in its turn, where as many are left. Others came and went.
   */
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

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function orderedTree(pointers: readonly string[]): OrderedTree {
  const root: Record<string, OrderedTree | true> = {};
  for (const pointer of pointers) {
    const names = pointer
      .split('/')
      .slice(1)
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    let level = root;
    for (const name of names.slice(0, -1))
      level = (level[name] = typeof level[name] === 'object' ? level[name] : {}) as typeof root;
    level[names.at(-1) ?? ''] = true;
  }
  return root;
}
