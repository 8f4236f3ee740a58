import { type CollectedPage, type ListingPart, readRows, type RowReader } from '@maestro/core';
import { EMPTY, expand, from, last, map, mergeMap, range, throwError, toArray } from 'rxjs';
import type { AcmeCollector } from '../../reference/acme-collector.js';
import { ACME_LISTS, ACME_ROWS, type AcmeKind } from '../../reference/acme-rows.js';
import type { BrokenPlugin } from '../broken-plugin.types.js';
import { type Pages, pages } from '../modified-listing.js';

/** The page size that the plugin requests. */
const SIZE = 20;

const read = (kind: string) => ACME_ROWS[kind as AcmeKind] as RowReader<unknown>;

function page({ type, client }: AcmeCollector, part: ListingPart, number: number) {
  const { path, rows } = ACME_LISTS[type.kind as AcmeKind];
  return client
    .page(type.task, path(part.id), rows, number)
    .pipe(map((answer) => ({ ...answer, number, firstPosition: (number - 1) * SIZE + 1 })));
}

/** Calculates the pages from the total and the requested size. */
const pagesByTheirAskedSize = (_: Pages, part: ListingPart, good: AcmeCollector): Pages =>
  page(good, part, 1).pipe(
    mergeMap((first) => {
      const others = range(2, Math.max(0, Math.ceil((first.total ?? 0) / SIZE) - 1));
      return from([from([first]), others.pipe(mergeMap((number) => page(good, part, number), 1))]).pipe(
        mergeMap((each) => each, 1),
      );
    }),
    map((answer) => readRows(answer, read(good.type.kind))),
  );

/** Reads as many pages as the first one announces, without passing on the total, so that repeated pages are not detected. */
const pagesThatMayBeOne = (listing: Pages, part: ListingPart, good: AcmeCollector): Pages =>
  pagesByTheirAskedSize(listing, part, good).pipe(map(({ expected: _, ...each }: CollectedPage) => each));

/** Continues until a page is not full. */
const pagesUntilOneIsShort = (_: Pages, part: ListingPart, good: AcmeCollector): Pages =>
  page(good, part, 1).pipe(
    expand(({ rows, number }) => (rows.length < SIZE ? EMPTY : page(good, part, number + 1))),
    map(({ total: __, ...answer }) => readRows(answer, read(good.type.kind))),
  );

/** Follows cursors without detecting loops. */
const cursorsWithoutEnd =
  (next: (cursor: string | undefined) => string | undefined) =>
  (_: Pages, part: ListingPart, { type, client }: AcmeCollector): Pages => {
    const { path, rows } = ACME_LISTS[type.kind as AcmeKind];
    const fetch = (cursor?: string) => client.cursor(type.task, path(part.id), rows, cursor);
    return fetch().pipe(
      expand((answer) => (next(answer.next) ? fetch(answer.next) : EMPTY)),
      map((answer) => readRows({ ...answer, firstPosition: 1 }, read(type.kind))),
    );
  };

/** Misinterpreted pagination and absences. */
export const PAGING_ESCAPES: readonly BrokenPlugin[] = [
  {
    name: 'ignores the total',
    suite: 'paging',
    defects: {
      collector: pages((listing) => listing.pipe(map(({ expected: _, ...each }: CollectedPage) => each))),
    },
  },
  {
    name: 'passes on the number of rows read as the total',
    suite: 'paging',
    defects: {
      collector: pages((listing) =>
        listing.pipe(
          toArray(),
          mergeMap((all) =>
            all.map((each) => ({ ...each, expected: all.flatMap((one) => one.resources).length }) as CollectedPage),
          ),
        ),
      ),
    },
  },
  {
    name: 'drops the last pages if pages are smaller than requested',
    suite: 'paging',
    defects: { collector: pages(pagesByTheirAskedSize) },
  },
  {
    name: 'treats a list that ignores paging as complete after its first page',
    suite: 'paging',
    defects: { collector: pages(pagesThatMayBeOne) },
  },
  {
    name: 'treats a page that is not full as the last one',
    suite: 'paging',
    defects: { collector: pages(pagesUntilOneIsShort) },
  },
  {
    name: 'emits only the last page',
    suite: 'paging',
    defects: { collector: pages((listing) => listing.pipe(last())) },
  },
  {
    name: 'follows a link to another host',
    suite: 'paging',
    defects: (() => {
      let next: string | undefined;
      return {
        send: async (send, url, signal) => {
          const { pathname, search } = new URL(url);
          const answer = await send(next ? new URL(pathname + search, next).href : url, signal);
          const { links } = JSON.parse(answer.text) as { links?: { next?: string } };
          next = links?.next;
          return answer;
        },
      };
    })(),
  },
  {
    name: 'treats a link to another host as the end of the list',
    suite: 'paging',
    kind: 'acme.volume',
    defects: { collector: pages(cursorsWithoutEnd((cursor) => (cursor?.startsWith('http') ? undefined : cursor))) },
  },
  {
    name: 'follows links in a loop',
    suite: 'paging',
    kind: 'acme.volume',
    defects: { collector: pages(cursorsWithoutEnd((cursor) => cursor)) },
  },
  {
    name: 'never requests more than three pages',
    suite: 'paging',
    defects: {
      collector: pages((_, part, good) =>
        page(good, part, 1).pipe(
          expand(({ number, hasNext }) => (hasNext && number < 3 ? page(good, part, number + 1) : EMPTY)),
          map(({ total: __, ...answer }) => readRows(answer, read(good.type.kind))),
        ),
      ),
    },
  },
  {
    name: 'finds every id',
    suite: 'absence',
    defects: { collector: (good) => Object.assign(good, { exists: () => from([true]) }) },
  },
  {
    name: 'treats a proxy’s 404 as the provider’s',
    suite: 'absence',
    defects: {
      send: async (send, url, signal) => {
        const answer = await send(url, signal);
        return answer.status === 404 && /\/\d+\?$/.test(url)
          ? { ...answer, text: '{"error":{"code":"not_found"}}' }
          : answer;
      },
    },
  },
  {
    name: 'declares reads by id that fail',
    suite: 'absence',
    defects: { collector: (good) => Object.assign(good, { exists: () => throwError(() => new Error('no')) }) },
  },
];
