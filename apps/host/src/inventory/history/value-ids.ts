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
