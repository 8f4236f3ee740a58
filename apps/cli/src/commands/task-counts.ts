import type { CollectedPage } from '@maestro/core';

/** The progress of each task across its parts. */
export class TaskCounts {
  readonly #read = new Map<string, number>();
  readonly #expected = new Map<string, Map<string, number>>();

  /** Adds a page. `expected` is undefined until a part has returned a total. */
  add(task: string, part: string, page: CollectedPage): { read: number; expected: number | undefined } {
    const read = (this.#read.get(task) ?? 0) + page.resources.length;
    this.#read.set(task, read);
    const totals = this.#expected.get(task) ?? new Map<string, number>();
    if (page.expected !== undefined) totals.set(part, page.expected);
    this.#expected.set(task, totals);
    return {
      read,
      expected: totals.size === 0 ? undefined : [...totals.values()].reduce((sum, total) => sum + total, 0),
    };
  }
}
