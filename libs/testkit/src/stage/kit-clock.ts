import { VirtualTimeScheduler } from 'rxjs';

/** The start of the kit's time: a whole second, so that `retry-after` and `ratelimit-reset` can name times exactly. */
const START = Date.UTC(2026, 0, 1);

/** The CLOCK of every connection of the kit. It only moves on demand, so an hour's wait takes no time. Milliseconds. */
export class KitClock extends VirtualTimeScheduler {
  constructor() {
    super();
    this.frame = START;
  }

  /** When the next timer fires. Undefined if none is set. */
  get next(): number | undefined {
    const moments = this.actions.filter(({ closed }) => !closed).map(({ delay }) => delay);
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  /** Moves to a time and fires every timer until then. */
  advanceTo(moment: number): void {
    this.maxFrames = moment;
    this.flush();
    this.frame = moment;
  }
}
