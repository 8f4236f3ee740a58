import { CredentialField, type ProviderError } from '@maestro/core';
import {
  BehaviorSubject,
  bufferCount,
  catchError,
  concatMap,
  defer,
  filter,
  finalize,
  map,
  merge,
  mergeMap,
  reduce,
  Subject,
  switchMap,
  take,
  takeUntil,
  tap,
  throwError,
  timer,
} from 'rxjs';
import type { AcmeBucketCollector } from '../../reference/acme-bucket-collector.js';
import { acmeManifest } from '../../reference/acme-manifest.js';
import type { BrokenPlugin } from '../broken-plugin.types.js';
import { type Pages, pages } from '../modified-listing.js';
import { leftBehind } from './left-behind.js';

const [server] = acmeManifest.resources;

/** Its pattern matches only a part of the value. */
class LooseCredentials {
  @CredentialField({ label: 'Project', secret: false, help: 'The project’s name.', pattern: /^[a-z]+$/ })
  readonly project!: string;

  @CredentialField({ label: 'API token', secret: true, help: 'From Settings.', pattern: /acme_[0-9a-f]{32}/ })
  readonly token!: string;
}

/** A Node timer that is never cleared. */
function startTimer(): void {
  const running = setInterval(() => undefined, 60_000);
  leftBehind.push(() => clearInterval(running));
}

/** Whether a listing of any connection is in progress. */
const busy = new BehaviorSubject(false);
leftBehind.push(() => busy.next(false));

/** Starts when no other listing is in progress. */
const inTurn = (listing: Pages): Pages =>
  busy.pipe(
    filter((isBusy) => !isBusy),
    take(1),
    switchMap(() => {
      busy.next(true);
      return listing.pipe(finalize(() => busy.next(false)));
    }),
  );

/** Errors of any connection. */
const errors = new Subject<unknown>();

/** The regions of the first connection. */
let regions: readonly string[] | undefined;

/** The token of the first connection. */
let firstToken: string | undefined;

let ownToken = '';

function sharesRegions(good: AcmeBucketCollector) {
  regions ??= good.regions;
  return Object.assign(good, { regions });
}

/** Leaked state, resources and secrets. */
export const STATE_ESCAPES: readonly BrokenPlugin[] = [
  { name: 'requires a later contract', suite: 'manifest', defects: { manifest: { contract: '^3.0.0' } } },
  {
    name: 'declares a page with a placeholder that no resource has',
    suite: 'manifest',
    defects: { manifest: { resources: [{ ...server, page: 'https://cloud.acme.example/{project}/{uid}' }] } },
  },
  {
    name: 'declares a scope for an unknown field',
    suite: 'manifest',
    defects: {
      manifest: {
        resources: [{ ...server, scopes: [...server.scopes, { name: 'server:read', fields: ['attributes.colour'] }] }],
      },
    },
  },
  {
    name: 'declares a task twice',
    suite: 'manifest',
    defects: { manifest: { resources: [server, { ...server, kind: 'acme.machine' }] } },
  },
  {
    name: 'accepts a token within a longer value',
    suite: 'credentials',
    defects: { credentials: LooseCredentials },
  },
  {
    name: 'sends its token in the URL',
    suite: 'credentials',
    defects: {
      collector: (good, { token }) => {
        ownToken = token;
        return good;
      },
      send: (send, url, signal) => send(`${url}&token=${ownToken}`, signal),
    },
  },
  {
    name: 'stores its token in a public field',
    suite: 'credentials',
    defects: { collector: (good, { token }) => Object.assign(good, { settings: { token } }) },
  },
  {
    name: 'leaks the token in the cause of an error',
    suite: 'credentials',
    defects: {
      collector: (good, { token }) =>
        pages((listing) =>
          listing.pipe(
            catchError((error: ProviderError) =>
              throwError(() => Object.assign(error, { cause: new Error(`authorization: ${token}`) })),
            ),
          ),
        )?.(good, { token, project: '' }) ?? good,
    },
  },
  {
    name: 'leaves a timer when unsubscribed',
    suite: 'cancellation',
    defects: { collector: pages((listing) => defer(() => (startTimer(), listing))) },
  },
  {
    name: 'leaves a timer when its listing ends',
    suite: 'cancellation',
    defects: { collector: pages((listing) => listing.pipe(tap({ complete: startTimer }))) },
  },
  {
    name: 'leaves a timer of CLOCK',
    suite: 'cancellation',
    defects: {
      collector: pages((listing, _, { client }) =>
        defer(() => {
          timer(600_000, client.requests.settings.clock).subscribe();
          return listing;
        }),
      ),
    },
  },
  {
    name: 'does not pass the signal on to its client',
    suite: 'cancellation',
    defects: { send: (send, url) => send(url, new AbortController().signal) },
  },
  {
    name: 'requests another page when unsubscribed',
    suite: 'cancellation',
    defects: {
      collector: pages((listing, _, { type, client }) =>
        listing.pipe(
          finalize(
            () => void client.page(type.task, '/v1/servers', 'servers', 1).subscribe({ error: () => undefined }),
          ),
        ),
      ),
    },
  },
  {
    name: 'bypasses the limiter',
    suite: 'limits',
    defects: {
      limitedPath: () => '/elsewhere',
      send: (send, url, signal) => send(url, signal).then(() => send(url, signal)),
    },
  },
  {
    name: 'limits the time of retry-after',
    suite: 'limits',
    defects: {
      failure: ({ headers, ...failure }) => ({
        ...failure,
        headers: headers?.['retry-after'] ? { ...headers, 'retry-after': '1' } : headers,
      }),
    },
  },
  {
    name: 'does not support dates in retry-after',
    suite: 'limits',
    defects: {
      failure: ({ headers, ...failure }) => ({
        ...failure,
        headers: {
          ...headers,
          'retry-after': /^\d+$/.test(headers?.['retry-after'] ?? '') ? headers?.['retry-after'] : '0',
        },
      }),
    },
  },
  {
    name: 'allows only one listing at a time for all tokens',
    suite: 'limits',
    defects: { collector: pages((listing) => inTurn(listing)) },
  },
  {
    name: 'emits pages in groups of ten',
    suite: 'memory',
    defects: {
      collector: pages((listing) =>
        listing.pipe(
          bufferCount(10),
          concatMap((ten) => ten),
        ),
      ),
    },
  },
  {
    name: 'sorts the whole list',
    suite: 'memory',
    defects: {
      collector: pages((listing) =>
        listing.pipe(
          reduce((all, page) => ({ ...page, resources: [...all.resources, ...page.resources] })),
          map((page) => ({ ...page, resources: page.resources.toSorted((a, b) => (a.name < b.name ? -1 : 1)) })),
        ),
      ),
    },
  },
  {
    name: 'fails with the error of another connection',
    suite: 'isolation',
    defects: {
      collector: pages((listing) => {
        const ended = new Subject<void>();
        const own = listing.pipe(
          catchError((error) => (errors.next(error), throwError(() => error))),
          finalize(() => ended.next()),
        );
        const ofOthers = errors.pipe(
          mergeMap((error) => throwError(() => error)),
          takeUntil(ended),
        );
        return merge(ofOthers, own);
      }),
    },
  },
  {
    name: 'uses the token of the first connection',
    suite: 'isolation',
    defects: { token: (own) => (firstToken ??= own) },
  },
  {
    name: 'reads the regions of the first connection',
    suite: 'isolation',
    kind: 'acme.bucket',
    defects: { buckets: sharesRegions },
  },
];
