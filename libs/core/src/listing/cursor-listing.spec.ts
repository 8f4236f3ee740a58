import fc from 'fast-check';
import { asapScheduler, defer, lastValueFrom, type Observable, observeOn, of, take, throwError, toArray } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { ProviderError } from '../errors/provider-error.js';
import { type CursorAnswer, cursorListing } from './cursor-listing.js';

/** A provider that answers each cursor according to a table. */
function source(answers: Record<string, CursorAnswer<string>>) {
  const asked: (string | undefined)[] = [];
  const fetch = (cursor: string | undefined): Observable<CursorAnswer<string>> =>
    defer(() => {
      asked.push(cursor);
      return of(answers[cursor ?? 'first'] ?? { rows: [] }).pipe(observeOn(asapScheduler));
    });
  return { asked, endpoint: 'ListThings', fetch };
}

describe('cursorListing', () => {
  it('reads on from cursor to cursor until none follows, and says where each page stands', async () => {
    const list = source({
      first: { rows: ['a', 'b'], next: 'two' },
      two: { rows: [], next: 'three' },
      three: { rows: ['c'] },
    });

    const pages = await lastValueFrom(cursorListing(list).pipe(toArray()));

    expect(pages).toEqual([
      { rows: ['a', 'b'], firstPosition: 1 },
      { rows: [], firstPosition: 3 },
      { rows: ['c'], firstPosition: 3 },
    ]);
    expect(list.asked).toEqual([undefined, 'two', 'three']);
  });

  it('treats an empty cursor as the end', async () => {
    const list = source({ first: { rows: ['a'], next: '' } });

    await lastValueFrom(cursorListing(list));

    expect(list.asked).toEqual([undefined]);
  });

  it('restarts positions for each subscription', async () => {
    const listing = cursorListing(source({ first: { rows: ['a'] } }));

    const positions = [await lastValueFrom(listing), await lastValueFrom(listing)];

    expect(positions.map(({ firstPosition }) => firstPosition)).toEqual([1, 1]);
  });

  it('refuses cursors that go round, after whatever way and however large the circle', async () => {
    const ways = fc.record({ way: fc.integer({ min: 1, max: 20 }), circle: fc.integer({ min: 1, max: 20 }) });

    const property = fc.asyncProperty(ways, async ({ way, circle }) => {
      const last = way + circle;
      const steps = Array.from({ length: last }, (_, at) => [
        at === 0 ? 'first' : `c${at}`,
        { rows: ['x'], next: `c${at + 1 === last ? way : at + 1}` },
      ]);
      const list = source(Object.fromEntries(steps));

      await expect(lastValueFrom(cursorListing(list).pipe(take(1000)))).rejects.toMatchObject({
        kind: 'invalid-response',
        endpoint: 'ListThings',
      });
    });

    await fc.assert(property);
  });

  it('reads a list of many pages whose cursors all differ', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => [
      at === 0 ? 'first' : `c${at}`,
      { rows: ['x'], next: `c${at + 1}` },
    ]);

    const pages = await lastValueFrom(cursorListing(source(Object.fromEntries(many))).pipe(toArray()));

    expect(pages).toHaveLength(3001);
  });

  it('fails with the error of a page', async () => {
    const error = new ProviderError({ kind: 'permission', retryable: false, message: 'No.' });
    const first = of<CursorAnswer<string>>({ rows: ['a'], next: 'two' });

    const listing = cursorListing({
      endpoint: 'ListThings',
      fetch: (cursor) => (cursor ? throwError(() => error) : first),
    });

    await expect(lastValueFrom(listing)).rejects.toBe(error);
  });

  it('stops the request when it is unsubscribed', () => {
    new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run(
      ({ cold, expectObservable, expectSubscriptions }) => {
        const first = cold('--(a|)', { a: { rows: ['a'], next: 'two' } });
        const second = cold<CursorAnswer<string>>('------');
        const listing = cursorListing({ endpoint: 'ListThings', fetch: (cursor) => (cursor ? second : first) });

        expectObservable(listing, '-----!').toBe('--a---', { a: { rows: ['a'], firstPosition: 1 } });
        expectSubscriptions(second.subscriptions).toBe('--^--!');
      },
    );
  });
});
