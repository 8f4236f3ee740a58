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
import { isKind, type Pages, pages, resources } from './modified-listing.js';
import { acmeManifest } from '../reference/acme-manifest.js';

const [server] = acmeManifest.resources;

/** Listings in progress, shared by all connections. */
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
    name: 'has an invalid schedule',
    suite: 'manifest',
    defects: { manifest: { resources: [{ ...server, schedule: 'every hour' }] } },
  },
  {
    name: 'links to a page without https',
    suite: 'manifest',
    defects: { manifest: { resources: [{ ...server, page: 'http://cloud.acme.test/servers/{uid}' }] } },
  },
  {
    name: 'declares a format that its own ids do not have',
    suite: 'listing',
    defects: { manifest: { uids: { 'acme.server': [/^srv-/] } } },
  },
  {
    name: 'does not explain how to get its token',
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
    name: 'emits numeric ids',
    suite: 'listing',
    defects: {
      collector: resources((resource) => ({
        ...resource,
        key: { ...resource.key, uid: Number(resource.key.uid) as never },
      })),
    },
  },
  {
    name: 'drops unreadable rows',
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
    name: 'sends requests before it is subscribed to',
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
    name: 'stops after the first page',
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
    name: 'emits a row twice when the list shifts',
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
    name: 'ignores a 403',
    suite: 'faults',
    defects: {
      collector: pages((listing) =>
        listing.pipe(catchError((error) => (isKind(error, 'permission') ? EMPTY : throwError(() => error)))),
      ),
    },
  },
  {
    name: 'completes after an error',
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
    name: 'treats any failure of a read by id as "not found"',
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
    name: 'passes a wrong path to the limiter',
    suite: 'limits',
    defects: { limitedPath: () => '/' },
  },
  {
    name: 'passes a wrong method to the limiter',
    suite: 'limits',
    kind: 'acme.key',
    defects: { limitedMethod: 'POST' },
  },
  {
    name: 'ignores unsubscribing',
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
  { name: 'leaves sockets open', suite: 'cancellation', defects: { close: () => undefined } },
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
    name: 'emits pages only when it has all of them',
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
