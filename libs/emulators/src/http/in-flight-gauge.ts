import { type ServerResponse } from 'node:http';

/** Counts the requests that are being answered at the same time. */
export class InFlightGauge {
  private current = 0;
  private highest = 0;

  /** Requests being answered now. */
  get now(): number {
    return this.current;
  }

  /** The most there ever were at once since the start or the last `reset()`. */
  get most(): number {
    return this.highest;
  }

  /** Counts a request from now until its response is finished or its connection is gone; returns how many there are, it included. */
  enter(response: ServerResponse): number {
    this.current += 1;
    this.highest = Math.max(this.highest, this.current);
    response.once('close', () => (this.current -= 1));
    return this.current;
  }

  /** Forgets the highest count, for a second measurement. */
  reset(): void {
    this.highest = this.current;
  }
}
