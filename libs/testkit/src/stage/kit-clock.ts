import { VirtualTimeScheduler } from 'rxjs';

/** When the kit's time begins: a whole second, so that `retry-after` and `ratelimit-reset` can name moments exactly. */
const START = Date.UTC(2026, 0, 1);

/** The CLOCK of every connection of the kit. It moves only when told, so an hour's wait takes no time. Milliseconds. */
export class KitClock extends VirtualTimeScheduler {
  constructor() {
    super();
    this.frame = START;
  }

  /** When the next timer fires; undefined when none is set. */
  get next(): number | undefined {
    const moments = this.actions.filter(({ closed }) => !closed).map(({ delay }) => delay);
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  /** Fires every timer up to a moment, and stays there. */
  advanceTo(moment: number): void {
    this.maxFrames = moment;
    this.flush();
    this.frame = moment;
  }
}
