import { performance } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';

/** What the watch looks at. */
export interface Watched {
  /** Grows whenever something happens. */
  activity(): number;
  /** Whether work is in progress that will end on its own. */
  isBusy(): boolean;
}

/** Turns of the event loop without anything happening: an answer over the loopback takes one or two from end to end. */
const QUIET_TURNS = 8;

/** Milliseconds without anything happening after which even what seems under way is taken for abandoned. */
const ABANDONED_MS = 150;

/** Tells when nothing happens in this process any more: only the passing of time could then change something. */
export class QuietWatch {
  #seen: number;
  #since = performance.now();
  #turns = 0;

  constructor(readonly watched: Watched) {
    this.#seen = watched.activity();
  }

  /** Lets the event loop go round once. */
  async turn(): Promise<void> {
    await (this.#turns < QUIET_TURNS ? setImmediate() : setTimeout(1));
    this.#turns += 1;
    if (this.watched.activity() !== this.#seen) this.restart();
  }

  /** Something happens now. */
  restart(): void {
    this.#seen = this.watched.activity();
    this.#since = performance.now();
    this.#turns = 0;
  }

  /** Milliseconds of real time since something happened. */
  get quietMs(): number {
    return performance.now() - this.#since;
  }

  get isQuiet(): boolean {
    return this.#turns >= QUIET_TURNS && (!this.watched.isBusy() || this.quietMs > ABANDONED_MS);
  }
}
