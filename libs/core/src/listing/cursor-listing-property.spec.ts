import fc from 'fast-check';
import {
  asapScheduler,
  defer,
  lastValueFrom,
  map,
  type Observable,
  observeOn,
  of,
  tap,
  throwError,
  toArray,
} from 'rxjs';
import { FakeCollector } from '../../test/fake-collector.js';
import { pageOf } from '../../test/resources.js';
import { ProviderError } from '../errors/provider-error.js';
import { Redactor } from '../redaction/redactor.js';
import { type CursorAnswer, cursorListing } from './cursor-listing.js';
import { runListing } from './run-listing.js';

const key = fc.integer({ min: 0, max: 200 });

/** Before a request, a key is added to the list or removed from it. */
const change = fc.record({ beforeRequest: fc.integer({ min: 1, max: 12 }), key, comes: fc.boolean() });

const accounts = fc.record({
  keys: fc.uniqueArray(key, { maxLength: 60 }),
  pageSize: fc.integer({ min: 1, max: 12 }),
  changes: fc.array(change, { maxLength: 12 }),
  /** Requests that fail, counted from 1. */
  faults: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 1 }),
  /** Whether an empty page follows the last one, as with a provider that does not look ahead. */
  emptyEnd: fc.boolean(),
});

type Account = typeof accounts extends fc.Arbitrary<infer A> ? A : never;

/** A list in key order that continues after a key, as in S3. Additions and removals do not shift other rows. */
class KeyList {
  readonly #keys: Set<number>;
  readonly throughout: Set<number>;
  requests = 0;
  inFlight = 0;
  mostInFlight = 0;

  constructor(readonly account: Account) {
    this.#keys = new Set(account.keys);
    this.throughout = new Set(account.keys);
  }

  fetch = (cursor: string | undefined): Observable<CursorAnswer<number>> =>
    defer(() => {
      this.requests += 1;
      this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
      for (const one of this.account.changes) if (one.beforeRequest === this.requests) this.#change(one);
      if (this.account.faults.includes(this.requests)) return throwError(() => DOWN);
      return of(this.#answer(cursor === undefined ? -1 : Number(cursor))).pipe(
        observeOn(asapScheduler),
        tap(() => (this.inFlight -= 1)),
      );
    });

  #answer(after: number): CursorAnswer<number> {
    const { pageSize, emptyEnd } = this.account;
    const rest = [...this.#keys].filter((one) => one > after).sort((a, b) => a - b);
    const rows = rest.slice(0, pageSize);
    const more = rest.length > pageSize || (emptyEnd && rows.length > 0);
    return { rows, next: more ? String(rows.at(-1)) : undefined };
  }

  #change({ key: one, comes }: { key: number; comes: boolean }): void {
    if (comes) this.#keys.add(one);
    else {
      this.#keys.delete(one);
      this.throughout.delete(one);
    }
  }
}

const DOWN = new ProviderError({ kind: 'unavailable', retryable: true, message: 'It is down.' });

async function readAll(list: KeyList) {
  const pages = cursorListing({ endpoint: 'ListKeys', fetch: list.fetch });
  const collector = new FakeCollector(() => pages.pipe(map(({ rows }) => pageOf(rows))));
  const listing = runListing({ collector, part: { id: 'all' }, redactor: new Redactor([]) });
  const events = await lastValueFrom(listing.pipe(toArray()));
  const ended = events.at(-1);
  if (ended?.type !== 'ended') throw new Error('The listing did not end.');
  const uids = events.flatMap((event) => (event.type === 'page' ? event.page.resources.map(({ key }) => key.uid) : []));
  return { keys: uids.map(Number), outcome: ended.outcome };
}

describe('runListing over cursorListing, while keys come and go', () => {
  it('is complete exactly if no request failed, and then has every key that was there throughout', async () => {
    const property = fc.asyncProperty(accounts, async (account) => {
      const list = new KeyList(account);

      const { keys, outcome } = await readAll(list);

      expect(outcome.complete).toBe(!account.faults.some((request) => request <= list.requests));
      if (outcome.complete) expect([...list.throughout].filter((one) => !keys.includes(one))).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
    });

    await fc.assert(property, { numRuns: 500 });
  });

  it('reads one page at a time, and none twice', async () => {
    const property = fc.asyncProperty(accounts, async (account) => {
      const list = new KeyList({ ...account, faults: [], changes: [] });

      const { keys } = await readAll(list);

      const pages = Math.ceil(account.keys.length / account.pageSize);
      expect(list.mostInFlight).toBe(1);
      expect(list.requests).toBe(Math.max(1, pages + (account.emptyEnd && pages > 0 ? 1 : 0)));
      expect(keys).toEqual([...account.keys].sort((a, b) => a - b));
    });

    await fc.assert(property, { numRuns: 200 });
  });
});
