import { type CollectedPage, type ListingPart, readRows, type RowReader } from '@maestro/core';
import { EMPTY, expand, from, last, map, mergeMap, range, throwError, toArray } from 'rxjs';
import type { AcmeCollector } from '../../reference/acme-collector.js';
import { ACME_LISTS, ACME_ROWS, type AcmeKind } from '../../reference/acme-rows.js';
import type { BrokenPlugin } from '../broken-plugin.types.js';
import { type Pages, pages } from '../spoilt-listing.js';

/** Rows that the plugin asks for on a page. */
const SIZE = 20;

const read = (kind: string) => ACME_ROWS[kind as AcmeKind] as RowReader<unknown>;

function page({ type, client }: AcmeCollector, part: ListingPart, number: number) {
  const { path, rows } = ACME_LISTS[type.kind as AcmeKind];
  return client
    .page(type.task, path(part.id), rows, number)
    .pipe(map((answer) => ({ ...answer, number, firstPosition: (number - 1) * SIZE + 1 })));
}

/** Works the pages out of the total and the size that was asked for. */
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

/** Reads as many pages as the first one promises, and passes on no total: that they all have the same rows shows nowhere. */
const pagesThatMayBeOne = (listing: Pages, part: ListingPart, good: AcmeCollector): Pages =>
  pagesByTheirAskedSize(listing, part, good).pipe(map(({ expected: _, ...each }: CollectedPage) => each));

/** Reads on until a page is not full. */
const pagesUntilOneIsShort = (_: Pages, part: ListingPart, good: AcmeCollector): Pages =>
  page(good, part, 1).pipe(
    expand(({ rows, number }) => (rows.length < SIZE ? EMPTY : page(good, part, number + 1))),
    map(({ total: __, ...answer }) => readRows(answer, read(good.type.kind))),
  );

/** Reads by cursor until none follows, and never asks whether it was there before. */
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

/** How a list goes on, and what is not in it, misread. */
export const PAGING_ESCAPES: readonly BrokenPlugin[] = [
  {
    name: 'does not look at the total',
    suite: 'paging',
    defects: {
      collector: pages((listing) => listing.pipe(map(({ expected: _, ...each }: CollectedPage) => each))),
    },
  },
  {
    name: 'counts what it read instead of handing the total on',
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
    name: 'drops the last pages when the provider’s are smaller than it asked for',
    suite: 'paging',
    defects: { collector: pages(pagesByTheirAskedSize) },
  },
  {
    name: 'takes a list that ignores paging for a list of its first page',
    suite: 'paging',
    defects: { collector: pages(pagesThatMayBeOne) },
  },
  {
    name: 'takes a page that is not full for the last one',
    suite: 'paging',
    defects: { collector: pages(pagesUntilOneIsShort) },
  },
  {
    name: 'gives the last page only',
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
    name: 'takes a link to another host for the end of the list',
    suite: 'paging',
    kind: 'acme.volume',
    defects: { collector: pages(cursorsWithoutEnd((cursor) => (cursor?.startsWith('http') ? undefined : cursor))) },
  },
  {
    name: 'goes round in a circle',
    suite: 'paging',
    kind: 'acme.volume',
    defects: { collector: pages(cursorsWithoutEnd((cursor) => cursor)) },
  },
  {
    name: 'never asks beyond its third page',
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
    name: 'finds everything by its id',
    suite: 'absence',
    defects: { collector: (good) => Object.assign(good, { exists: () => from([true]) }) },
  },
  {
    name: 'takes a proxy’s 404 for the provider’s own',
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
    name: 'cannot read by id what it says it can',
    suite: 'absence',
    defects: { collector: (good) => Object.assign(good, { exists: () => throwError(() => new Error('no')) }) },
  },
];
