import { type ServerResponse } from 'node:http';

/** Counts concurrent requests. */
export class InFlightGauge {
  private current = 0;
  private highest = 0;

  /** The number of requests in progress. */
  get now(): number {
    return this.current;
  }

  /** The maximum since the start or the last `reset()`. */
  get most(): number {
    return this.highest;
  }

  /**
   * Counts a request until its response is finished or its connection is closed. Returns the number of concurrent
   * requests, including this one.
   */
  enter(response: ServerResponse): number {
    this.current += 1;
    this.highest = Math.max(this.highest, this.current);
    response.once('close', () => (this.current -= 1));
    return this.current;
  }

  /** Resets the maximum, for another measurement. */
  reset(): void {
    this.highest = this.current;
  }
}
