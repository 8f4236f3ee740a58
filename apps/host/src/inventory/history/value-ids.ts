/**
 * Numbers JSON values so that two are equal exactly when their numbers are, whatever the order of members. Each value is looked at once, and
 * comparing two of them afterwards takes one step: comparing lists of lists does not multiply.
 */
export class ValueIds {
  readonly #ids = new Map<string, number>();
  readonly #ofObjects = new WeakMap<object, number>();

  of(value: unknown): number {
    if (typeof value !== 'object' || value === null) return this.#number(JSON.stringify(value) ?? 'null');
    const known = this.#ofObjects.get(value);
    if (known !== undefined) return known;
    const id = this.#number(
      Array.isArray(value) ? `[${value.map((item) => this.of(item)).join()}]` : this.#members(value),
    );
    this.#ofObjects.set(value, id);
    return id;
  }

  #members(value: object): string {
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${this.of(member)}`).join()}}`;
  }

  #number(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    this.#ids.set(form, this.#ids.size);
    return this.#ids.size - 1;
  }
}
