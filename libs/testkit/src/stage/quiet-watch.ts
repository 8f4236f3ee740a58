import { setImmediate, setTimeout } from 'node:timers/promises';

/** The state that is watched. */
export interface Watched {
  /** Increases with every activity. */
  activity(): number;
  /** Whether work is in progress that will end on its own. */
  isBusy(): boolean;
}

/** Turns of the event loop without activity. A response over loopback takes one or two in total. */
const QUIET_TURNS = 8;

/**
 * After this many further turns without activity, of a millisecond or more each, work in progress counts as abandoned.
 * Turns instead of time, because a large body that is written or parsed, or a busy machine, blocks the process for long
 * without a turn.
 */
const ABANDONED_TURNS = 150;

/** Detects that nothing happens in this process any more, so that only time could change something. */
export class QuietWatch {
  #seen: number;
  #turns = 0;

  constructor(readonly watched: Watched) {
    this.#seen = watched.activity();
  }

  /** Waits for one turn of the event loop. */
  async turn(): Promise<void> {
    await (this.#turns < QUIET_TURNS ? setImmediate() : setTimeout(1));
    this.#turns += 1;
    if (this.watched.activity() !== this.#seen) this.restart();
  }

  /** Records activity. */
  restart(): void {
    this.#seen = this.watched.activity();
    this.#turns = 0;
  }

  /** Turns since the last activity. */
  get quietTurns(): number {
    return this.#turns;
  }

  get isQuiet(): boolean {
    return this.#turns >= QUIET_TURNS + (this.watched.isBusy() ? ABANDONED_TURNS : 0);
  }
}
