import {
  CredentialField,
  type CollectedPage,
  type ListingPart,
  ProviderError,
  type ProviderErrorFacts,
  readRows,
  type Resource,
  type RowReader,
} from '@maestro/core';
import {
  catchError,
  defer,
  EMPTY,
  finalize,
  from,
  map,
  mergeMap,
  Observable,
  of,
  ReplaySubject,
  retry,
  share,
  throwError,
  toArray,
} from 'rxjs';
import { ACME_LISTS, ACME_ROWS } from '../reference/acme-rows.js';
import type { BrokenPlugin } from './broken-plugin.types.js';
import { isKind, type Pages, pages, resources } from './spoilt-listing.js';
import { acmeManifest } from '../reference/acme-manifest.js';

const [server] = acmeManifest.resources;

/** Listings under way, for whichever connection asks. */
const underWay = new Map<string, Pages>();

class OpenCredentials {
  @CredentialField({ label: 'Project', secret: false, help: 'The project’s name.', pattern: /^[a-z]+$/ })
  readonly project!: string;

  @CredentialField({ label: 'API token', secret: false, help: 'From Settings.', pattern: /^acme_[0-9a-f]{32}$/ })
  readonly token!: string;
}

export const BROKEN_PLUGINS: readonly BrokenPlugin[] = [
  {
    name: 'probes with a smaller page than the provider accepts',
    suite: 'faults',
    defects: { send: (send, url, signal) => send(url.replace('per_page=5', 'per_page=1'), signal) },
  },
  {
    name: 'has a schedule that is none',
    suite: 'manifest',
    defects: { manifest: { resources: [{ ...server, schedule: 'every hour' }] } },
  },
  {
    name: 'leads people to a page that is not https',
    suite: 'manifest',
    defects: { manifest: { resources: [{ ...server, page: 'http://cloud.acme.test/servers/{uid}' }] } },
  },
  {
    name: 'declares another form of ids than its own have',
    suite: 'listing',
    defects: { manifest: { uids: { 'acme.server': [/^srv-/] } } },
  },
  {
    name: 'does not tell how to get its token',
    suite: 'manifest',
    defects: { manifest: { setup: { title: 'Get a token', steps: [] } } },
  },
  { name: 'does not flag its token as secret', suite: 'credentials', defects: { credentials: OpenCredentials } },
  {
    name: 'leaks the token in an error',
    suite: 'credentials',
    defects: {
      collector: (good, { token }) =>
        pages((listing) =>
          listing.pipe(
            catchError((error: ProviderErrorFacts) =>
              throwError(
                () =>
                  new ProviderError({
                    ...error,
                    kind: error.kind,
                    retryable: error.retryable,
                    message: `Failed with ${token}`,
                  }),
              ),
            ),
          ),
        )?.(good, { token, project: '' }) ?? good,
    },
  },
  {
    name: 'writes the token to the console',
    suite: 'credentials',
    defects: {
      collector: (good, credentials) => {
        good.rows = (
          (rows) => (part) =>
            defer(() => (globalThis.console.debug(credentials), rows.call(good, part)))
        )(good.rows);
        return good;
      },
    },
  },
  {
    name: 'gives numeric ids',
    suite: 'listing',
    defects: {
      collector: resources((resource) => ({
        ...resource,
        key: { ...resource.key, uid: Number(resource.key.uid) as never },
      })),
    },
  },
  {
    name: 'drops rows that it cannot read',
    suite: 'listing',
    defects: { collector: pages((listing) => listing.pipe(map((page) => ({ ...page, unreadable: [] })))) },
  },
  {
    name: 'never fills a field',
    suite: 'listing',
    defects: {
      collector: resources((resource) => ({
        ...resource,
        attributes: { ...resource.attributes, memoryMb: undefined },
      })),
    },
  },
  {
    name: 'begins before somebody subscribes',
    suite: 'listing',
    defects: {
      collector: pages((listing) => {
        const eager = new ReplaySubject<CollectedPage>();
        const reading = listing.subscribe(eager);
        return eager.pipe(finalize(() => reading.unsubscribe()));
      }),
    },
  },
  {
    name: 'stops at the first page',
    suite: 'paging',
    defects: {
      collector: pages((_, { id }, { type, client }) => {
        const kind = type.kind as 'acme.server';
        const { path, rows } = ACME_LISTS[kind];
        return client
          .page(type.task, path(id), rows, 1)
          .pipe(
            map((page) =>
              readRows(
                { rows: page.rows, firstPosition: 1, total: page.rows.length },
                ACME_ROWS[kind] as RowReader<unknown>,
              ),
            ),
          );
      }),
    },
  },
  {
    name: 'takes a row twice when the list shifts',
    suite: 'paging',
    defects: {
      collector: pages((listing) =>
        defer(() => {
          const seen = new Map<string, number>();
          return listing.pipe(
            map((page) => ({ ...page, resources: page.resources.map((resource) => numbered(resource, seen)) })),
          );
        }),
      ),
    },
  },
  {
    name: 'swallows a 403',
    suite: 'faults',
    defects: {
      collector: pages((listing) =>
        listing.pipe(catchError((error) => (isKind(error, 'permission') ? EMPTY : throwError(() => error)))),
      ),
    },
  },
  {
    name: 'ends as if complete after an error',
    suite: 'faults',
    defects: {
      collector: pages((listing) =>
        listing.pipe(catchError((error) => (isKind(error, 'unavailable') ? EMPTY : throwError(() => error)))),
      ),
    },
  },
  {
    name: 'retries a 401',
    suite: 'faults',
    defects: {
      collector: pages((listing) =>
        listing.pipe(
          retry({ count: 2, delay: (error) => (isKind(error, 'authentication') ? of(0) : throwError(() => error)) }),
        ),
      ),
    },
  },
  {
    name: 'takes any failure of a read by id for "not found"',
    suite: 'absence',
    defects: {
      collector: (good) => {
        const { exists } = good;
        return Object.assign(good, {
          exists: (uid: string, part: ListingPart) => (exists?.(uid, part) ?? EMPTY).pipe(catchError(() => of(false))),
        });
      },
    },
  },
  {
    name: 'ignores retry-after',
    suite: 'limits',
    defects: { failure: ({ headers: _, ...failure }) => failure },
  },
  {
    name: 'tells the limiter another path than it asks for',
    suite: 'limits',
    defects: { limitedPath: () => '/' },
  },
  {
    name: 'tells the limiter another method than it sends',
    suite: 'limits',
    kind: 'acme.key',
    defects: { limitedMethod: 'POST' },
  },
  {
    name: 'ignores that it is unsubscribed from',
    suite: 'cancellation',
    defects: {
      collector: pages(
        (listing) =>
          new Observable((subscriber) => {
            listing.subscribe({
              next: (page) => subscriber.next(page),
              error: (error) => subscriber.error(error),
              complete: () => subscriber.complete(),
            });
          }),
      ),
    },
  },
  { name: 'leaves its sockets open', suite: 'cancellation', defects: { close: () => undefined } },
  {
    name: 'shares listings between connections',
    suite: 'isolation',
    defects: {
      collector: pages((listing, { id }, { type }) =>
        defer(() => {
          const key = `${type.kind} ${id}`;
          const shared =
            underWay.get(key) ??
            listing.pipe(
              finalize(() => underWay.delete(key)),
              share(),
            );
          underWay.set(key, shared);
          return shared;
        }),
      ),
    },
  },
  {
    name: 'passes on its pages only when it has all of them',
    suite: 'memory',
    defects: {
      collector: pages((listing) =>
        listing.pipe(
          toArray(),
          mergeMap((all) => from(all)),
        ),
      ),
    },
  },
];

function numbered(resource: Resource, seen: Map<string, number>): Resource {
  const { uid } = resource.key;
  const times = (seen.get(uid) ?? 0) + 1;
  seen.set(uid, times);
  return times === 1 ? resource : { ...resource, key: { ...resource.key, uid: `${uid}#${times}` } };
}
