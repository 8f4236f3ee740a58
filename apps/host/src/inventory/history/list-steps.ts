/** A step for one element between two lists: `keep` and `replace` consume an element of both. */
type ListStep = 'keep' | 'replace' | 'remove' | 'add';

/** The lengths of the common prefix and suffix of two lists, which need no further comparison. */
interface CommonEnds {
  readonly start: number;
  readonly end: number;
}

export function commonEnds(before: readonly number[], after: readonly number[]): CommonEnds {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, end };
}

/** The steps between lists without common elements, for which comparing all pairs would find nothing. */
export function stepsOfStrangers(before: readonly number[], after: readonly number[]): ListStep[] | undefined {
  const known = new Set(before);
  if (after.some((id) => known.has(id))) return undefined;
  const [shorter, surplus] = [Math.min(before.length, after.length), Math.abs(before.length - after.length)];
  const more: ListStep = before.length > after.length ? 'remove' : 'add';
  return [...Array<ListStep>(shorter).fill('replace'), ...Array<ListStep>(surplus).fill(more)];
}

/**
 * The minimal steps between two lists (Levenshtein), in order. Elements are equal if their numbers are. The cost is the
 * product of both lengths, so call {@link commonEnds} first and bound the lengths.
 */
export function listSteps(before: readonly number[], after: readonly number[]): ListStep[] {
  const width = after.length + 1;
  const costs = costsOf(before, after);
  const cost = (row: number, column: number): number => costs[row * width + column] ?? Infinity;
  const steps: ListStep[] = [];
  let [row, column] = [before.length, after.length];
  while (row > 0 || column > 0) {
    const isSame = row > 0 && column > 0 && before[row - 1] === after[column - 1];
    const here = cost(row, column);
    const step = isSame ? 'keep' : stepAt(here, row, column, cost);
    steps.push(step);
    if (step !== 'add') row -= 1;
    if (step !== 'remove') column -= 1;
  }
  return steps.reverse();
}

function stepAt(here: number, row: number, column: number, cost: (row: number, column: number) => number): ListStep {
  if (row > 0 && column > 0 && here === cost(row - 1, column - 1) + 1) return 'replace';
  return row > 0 && here === cost(row - 1, column) + 1 ? 'remove' : 'add';
}

/** The edit distances between all prefixes of two lists, row by row. */
function costsOf(before: readonly number[], after: readonly number[]): Uint32Array {
  const width = after.length + 1;
  const costs = new Uint32Array((before.length + 1) * width);
  for (let column = 0; column < width; column += 1) costs[column] = column;
  for (let row = 1; row <= before.length; row += 1) {
    costs[row * width] = row;
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column;
      const [aslant = 0, above = 0, beside = 0] = [costs[at - width - 1], costs[at - width], costs[at - 1]];
      costs[at] = before[row - 1] === after[column - 1] ? aslant : 1 + Math.min(aslant, above, beside);
    }
  }
  return costs;
}

/**
 * Numbers JSON values so that two are equal if and only if their numbers are, whatever the order of members. Each value
 * is processed once, and comparing two of them takes one step, so nested lists do not multiply the cost.
 */
export class ValueIds {
  readonly #ids = new Map<string, number>();
  readonly #ofObjects = new WeakMap<object, number>();

  /** Yields the number of processed values after each new list and object. */
  *of(value: unknown): Generator<number, number, void> {
    if (typeof value !== 'object' || value === null) return this.#number(JSON.stringify(value) ?? 'null');
    const known = this.#ofObjects.get(value);
    if (known !== undefined) return known;
    const form = Array.isArray(value) ? `[${(yield* this.ofEach(value)).join()}]` : yield* this.#members(value);
    const id = this.#number(form);
    this.#ofObjects.set(value, id);
    return id;
  }

  *ofEach(values: readonly unknown[]): Generator<number, number[], void> {
    const ids: number[] = [];
    for (const value of values) ids.push(yield* this.of(value));
    yield values.length;
    return ids;
  }

  *#members(value: object): Generator<number, string, void> {
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    const members: string[] = [];
    for (const [name, member] of entries) members.push(`${JSON.stringify(name)}:${yield* this.of(member)}`);
    yield entries.length;
    return `{${members.join()}}`;
  }

  #number(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    this.#ids.set(form, this.#ids.size);
    return this.#ids.size - 1;
  }
}
