import type { Resource } from '@maestro/core';

/** Which resources have others of their kind that are alike. */
export class Likes {
  readonly #counts = new Map<string, number>();

  /** @param fields what they have in common. Undefined: it does not matter. */
  constructor(
    private readonly fields: readonly string[] | undefined,
    resources: readonly Resource[],
  ) {
    if (!fields) return;
    for (const resource of resources) {
      const text = this.#textOf(resource);
      if (text !== undefined) this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
    }
  }

  /** Whether it matters, and there is no other one like it. */
  isAlone(resource: Resource): boolean {
    const text = this.#textOf(resource);
    return this.fields !== undefined && (text === undefined || (this.#counts.get(text) ?? 0) < 2);
  }

  /** Undefined if it lacks a value. */
  #textOf({ key, name, attributes }: Resource): string | undefined {
    const values = (this.fields ?? []).map((field): unknown =>
      field === 'name' ? name : Object.entries(attributes).find(([own]) => own === field)?.[1],
    );
    return values.includes(undefined) ? undefined : JSON.stringify([key.kind, ...values]);
  }
}
