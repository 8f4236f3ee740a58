import { map } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import type { PageAnswer } from './listing-outcome.types.js';
import { pagedListing } from './paged-listing.js';

const ANSWERS: Record<string, PageAnswer<string>> = {
  a: { rows: ['a'], total: 4 },
  b: { rows: ['b'], total: 4 },
  c: { rows: ['c'], total: 4 },
  d: { rows: ['d'], total: 4 },
};

const marbles = (): TestScheduler => new TestScheduler((actual, expected) => expect(actual).toEqual(expected));

describe('pagedListing, in time', () => {
  it('reads the first page alone, then as many as it may together, and the next as one is done', () => {
    marbles().run(({ cold, expectObservable, expectSubscriptions }) => {
      const pages = ['--(a|)', '----(b|)', '--(c|)', '-(d|)'].map((page) => cold(page, ANSWERS));
      const listing = pagedListing({
        endpoint: 'GET /letters',
        concurrency: 2,
        fetch: (page) => pages[page - 1] ?? cold<PageAnswer<string>>('|'),
      });

      expectObservable(listing.pipe(map(({ rows }) => rows[0]))).toBe('--a-cd(b|)');
      expectSubscriptions(pages[0]?.subscriptions ?? []).toBe('^-!');
      expectSubscriptions(pages[1]?.subscriptions ?? []).toBe('--^---!');
      expectSubscriptions(pages[2]?.subscriptions ?? []).toBe('--^-!');
      expectSubscriptions(pages[3]?.subscriptions ?? []).toBe('----^!');
    });
  });

  it('asks for the other pages before it hands the first one on', () => {
    const log: string[] = [];

    marbles().run(({ cold, expectObservable }) => {
      const fetch = (page: number) => {
        log.push(`ask ${page}`);
        return cold(['(a|)', '-(b|)', '--(c|)', '-(d|)'][page - 1] ?? '|', ANSWERS);
      };
      const handedOn = map(({ rows }: { rows: readonly string[] }) => log.push(`hand on ${rows[0]}`) && rows[0]);

      expectObservable(pagedListing({ endpoint: 'GET /letters', concurrency: 2, fetch }).pipe(handedOn)).toBe(
        'ab(cd|)',
      );
    });

    expect(log.slice(0, 4)).toEqual(['ask 1', 'ask 2', 'ask 3', 'hand on a']);
  });

  it('stops every request when it is unsubscribed', () => {
    marbles().run(({ cold, expectObservable, expectSubscriptions }) => {
      const pages = ['--(a|)', '---------(b|)', '---------(c|)', '-(d|)'].map((page) => cold(page, ANSWERS));
      const listing = pagedListing({
        endpoint: 'GET /letters',
        concurrency: 2,
        fetch: (page) => pages[page - 1] ?? cold<PageAnswer<string>>('|'),
      });

      expectObservable(listing.pipe(map(({ rows }) => rows[0])), '-----!').toBe('--a---');
      expectSubscriptions(pages[1]?.subscriptions ?? []).toBe('--^--!');
      expectSubscriptions(pages[2]?.subscriptions ?? []).toBe('--^--!');
      expectSubscriptions(pages[3]?.subscriptions ?? []).toBe([]);
    });
  });

  it('stops the other requests when one fails', () => {
    marbles().run(({ cold, expectObservable, expectSubscriptions }) => {
      const pages = ['--(a|)', '--#', '---------(c|)', '-(d|)'].map((page) => cold(page, ANSWERS));
      const listing = pagedListing({
        endpoint: 'GET /letters',
        concurrency: 2,
        fetch: (page) => pages[page - 1] ?? cold<PageAnswer<string>>('|'),
      });

      expectObservable(listing.pipe(map(({ rows }) => rows[0]))).toBe('--a-#');
      expectSubscriptions(pages[2]?.subscriptions ?? []).toBe('--^-!');
      expectSubscriptions(pages[3]?.subscriptions ?? []).toBe([]);
    });
  });

  it('stops a list that is read in order when it is unsubscribed', () => {
    marbles().run(({ cold, expectObservable, expectSubscriptions }) => {
      const pages = [cold('--(a|)', { a: { rows: ['a'], hasNext: true } }), cold('-----(b|)', ANSWERS)];
      const listing = pagedListing({
        endpoint: 'GET /letters',
        concurrency: 2,
        fetch: (page) => pages[page - 1] ?? cold<PageAnswer<string>>('|'),
      });

      expectObservable(listing.pipe(map(({ rows }) => rows[0])), '----!').toBe('--a--');
      expectSubscriptions(pages[1]?.subscriptions ?? []).toBe('--^-!');
    });
  });
});
