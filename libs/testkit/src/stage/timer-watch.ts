import { createHook } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';

type NodeTimer = Pick<NodeJS.Timeout, 'hasRef'>;

/**
 * Tells which of Node's timers that were set since it began still keep the process alive. Those of before do not count: one of the runner
 * that ends meanwhile would make up for one that a plugin leaves.
 */
export class TimerWatch {
  readonly #set = new Map<number, NodeTimer>();
  readonly #hook = createHook({
    init: (id, type, _trigger, resource) => {
      if (type === 'Timeout') this.#set.set(id, resource as NodeTimer);
    },
    destroy: (id) => void this.#set.delete(id),
  }).enable();

  /**
   * Waits, without a timer, until there is none any more, and ends the watch, which makes every promise a little slower.
   *
   * @returns how many are left after so many milliseconds.
   */
  async left(withinMs: number): Promise<number> {
    const started = performance.now();
    // Node tells some turns later that one has fired or was cleared.
    while (this.#count > 0 && performance.now() - started < withinMs) await turn();
    const left = this.#count;
    this.#hook.disable();
    return left;
  }

  get #count(): number {
    return [...this.#set.values()].filter((timer) => timer.hasRef()).length;
  }
}
