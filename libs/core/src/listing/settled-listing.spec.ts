import { from, lastValueFrom, toArray } from 'rxjs';
import type { RowsPage } from './listing-outcome.types.js';
import { settledListing } from './settled-listing.js';

/** Successive readings of a list with two rows per page; the last one repeats. */
function readings(...lists: readonly number[][]) {
  let count = 0;
  const pages = (): RowsPage<unknown>[] => {
    const rows = lists[Math.min(count, lists.length - 1)] ?? [];
    count += 1;
    return [
      { rows: rows.slice(0, 2), firstPosition: 1 },
      { rows: rows.slice(2), firstPosition: 3 },
    ];
  };
  const listing = settledListing({ endpoint: 'GET /numbers', size: 2, idOf: String }, () => from(pages()));
  return { listing, count: () => count };
}

const read = async ({ listing }: ReturnType<typeof readings>) => {
  const pages = await lastValueFrom(listing.pipe(toArray()));
  return pages.flatMap(({ rows }) => rows);
};

describe('a list of numbered pages without a total', () => {
  it('is read until two readings agree, so that a row that slipped through is found', async () => {
    const list = readings([1, 2, 4], [2, 3, 4], [2, 3, 4]);

    expect(new Set(await read(list))).toEqual(new Set([1, 2, 3, 4]));
    expect(list.count()).toBe(3);
  });

  it('is read once when its first page is not full', async () => {
    const list = readings([1]);

    expect(await read(list)).toEqual([1]);
    expect(list.count()).toBe(1);
  });

  it('is refused when it never keeps still', async () => {
    const list = readings([1, 2], [2, 3], [3, 4], [4, 5]);

    await expect(read(list)).rejects.toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('no two of 4 readings agree'),
    });
  });

  it('is read once where a total is stated', async () => {
    let readingsMade = 0;
    const page = { rows: [1, 2], firstPosition: 1, total: 2 };
    const listing = settledListing({ endpoint: 'GET /numbers', size: 2, idOf: String }, () => {
      readingsMade += 1;
      return from([page]);
    });

    await lastValueFrom(listing);

    expect(readingsMade).toBe(1);
  });
});
