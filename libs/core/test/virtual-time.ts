import { setImmediate } from 'node:timers/promises';
import { VirtualTimeScheduler } from 'rxjs';

/** A clock that moves only when told. Milliseconds. */
export class VirtualTime extends VirtualTimeScheduler {
  constructor(start = 0) {
    super();
    this.frame = start;
  }

  /** Timers that have yet to fire. */
  get pending(): number {
    return this.actions.filter(({ closed }) => !closed).length;
  }

  /** Fires every timer up to a moment, and ends there. */
  advanceTo(moment: number): void {
    this.maxFrames = moment;
    this.flush();
    this.frame = moment;
  }

  advance(ms: number): void {
    this.advanceTo(this.frame + ms);
  }

  /** Fires timers, one moment at a time, and lets promises settle in between: until none is left, or up to a moment. */
  async settle(until = Infinity): Promise<void> {
    for (;;) {
      await setImmediate();
      const next = Math.min(...this.actions.filter(({ closed }) => !closed).map(({ delay }) => delay));
      if (next > until || next === Infinity) break;
      this.advanceTo(next);
    }
    if (until < Infinity) this.frame = until;
  }
}
