import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';

type NodeTimer = Pick<NodeJS.Timeout, 'hasRef'>;

/**
 * Counts Node's timers that keep the process alive and were set by the code that follows its creation, or by anything that this code starts.
 * Timers of the test runner do not count, regardless of when they were set.
 */
export class TimerWatch {
  readonly #set = new Map<number, NodeTimer>();
  readonly #watched = new AsyncLocalStorage<true>();
  readonly #hook = createHook({
    init: (id, type, _trigger, resource) => {
      if (type === 'Timeout' && this.#watched.getStore()) this.#set.set(id, resource as NodeTimer);
    },
    destroy: (id) => void this.#set.delete(id),
  }).enable();

  constructor() {
    this.#watched.enterWith(true);
  }

  /**
   * Waits, without a timer, until none is active, and ends the watch, which slows down promises slightly.
   *
   * @returns the number of active timers after this many milliseconds.
   */
  async left(withinMs: number): Promise<number> {
    const started = performance.now();
    // Node reports the end of a timer some turns of the event loop later.
    while (this.#count > 0 && performance.now() - started < withinMs) await turn();
    const left = this.#count;
    this.#hook.disable();
    this.#watched.disable();
    return left;
  }

  get #count(): number {
    return [...this.#set.values()].filter((timer) => timer.hasRef()).length;
  }
}
