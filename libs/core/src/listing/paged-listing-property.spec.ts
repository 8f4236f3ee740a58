import fc from 'fast-check';
import { defer, finalize, map, mergeMap, type Observable, tap, throwError, timer } from 'rxjs';
import { VirtualTime } from '../../test/virtual-time.js';
import { ProviderError } from '../errors/provider-error.js';
import type { PageAnswer } from './listing-outcome.types.js';
import { pagedListing } from './paged-listing.js';

/** A list that does not change, and the duration of each request. */
const lists = fc.record({
  length: fc.integer({ min: 0, max: 80 }),
  pageSize: fc.integer({ min: 1, max: 12 }),
  concurrency: fc.integer({ min: 1, max: 6 }),
  times: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }),
  tellsTotal: fc.boolean(),
  tellsNext: fc.boolean(),
});

type Facts = typeof lists extends fc.Arbitrary<infer F> ? F : never;

const moment = fc.integer({ min: 0, max: 200 });
const page = fc.integer({ min: 1, max: 20 });
const failure = new ProviderError({ kind: 'unavailable', retryable: true, message: 'It is down.' });

/** Reads a list in virtual time. */
class Reading {
  readonly clock = new VirtualTime();
  readonly asked: number[] = [];
  readonly rows: number[] = [];
  readonly positions: number[] = [];
  error?: unknown;
  completed = false;
  readonly inFlight = new Set<number>();
  mostInFlight = 0;

  constructor(
    readonly facts: Facts,
    { stoppedAt, failing }: { stoppedAt?: number; failing?: number } = {},
  ) {
    const fetch = (number: number): Observable<PageAnswer<number>> =>
      number === failing ? timer(5, this.clock).pipe(mergeMap(() => throwError(() => failure))) : this.#fetch(number);
    const reading = pagedListing({ endpoint: 'GET /rows', concurrency: facts.concurrency, fetch }).subscribe({
      next: ({ rows, firstPosition }) => {
        this.rows.push(...rows);
        this.positions.push(...rows.map((_, index) => firstPosition + index));
      },
      error: (error: unknown) => (this.error = error),
      complete: () => (this.completed = true),
    });
    if (stoppedAt !== undefined) this.clock.schedule(() => reading.unsubscribe(), stoppedAt);
    this.clock.flush();
  }

  #fetch(number: number): Observable<PageAnswer<number>> {
    const { length, pageSize, times, tellsTotal, tellsNext } = this.facts;
    return defer(() => {
      this.asked.push(number);
      this.inFlight.add(number);
      this.mostInFlight = Math.max(this.mostInFlight, this.inFlight.size);
      return timer(times[this.asked.length % times.length] ?? 0, this.clock);
    }).pipe(
      tap(() => this.inFlight.delete(number)),
      finalize(() => this.inFlight.delete(number)),
      map(() => ({
        rows: Array.from({ length }, (_, row) => row + 1).slice((number - 1) * pageSize, number * pageSize),
        total: tellsTotal ? length : undefined,
        hasNext: tellsNext ? number * pageSize < length : undefined,
      })),
    );
  }
}

const ascending = (rows: readonly number[]): number[] => [...rows].sort((a, b) => a - b);

describe('pagedListing, whatever the list and however long its requests take', () => {
  it('reads every row once, each page once, and says where each row stands', () => {
    const property = fc.property(lists, (facts) => {
      const { rows, positions, asked, completed } = new Reading(facts);

      expect(completed).toBe(true);
      expect(ascending(rows)).toEqual(Array.from({ length: facts.length }, (_, row) => row + 1));
      expect(positions).toEqual(rows);
      expect(new Set(asked).size).toBe(asked.length);
    });

    fc.assert(property, { numRuns: 300 });
  });

  it('never asks for more pages at the same time than it may', () => {
    const property = fc.property(lists, (facts) => {
      expect(new Reading(facts).mostInFlight).toBeLessThanOrEqual(facts.concurrency);
    });

    fc.assert(property, { numRuns: 300 });
  });

  it('asks for nothing more, and leaves no request behind, once it is unsubscribed', () => {
    const property = fc.property(lists, moment, (facts, stoppedAt) => {
      const { asked, inFlight, clock } = new Reading(facts, { stoppedAt });

      const whole = new Reading(facts);
      expect(asked).toEqual(whole.asked.slice(0, asked.length));
      expect([inFlight.size, clock.pending]).toEqual([0, 0]);
    });

    fc.assert(property, { numRuns: 200 });
  });

  it('fails with the error of any page, and leaves no request behind', () => {
    const property = fc.property(lists, page, (facts, failing) => {
      const { error, completed, inFlight, clock } = new Reading(facts, { failing });

      const isAsked = new Reading(facts).asked.includes(failing);
      expect([error, completed]).toEqual(isAsked ? [failure, false] : [undefined, true]);
      expect([inFlight.size, clock.pending]).toEqual([0, 0]);
    });

    fc.assert(property, { numRuns: 200 });
  });
});
