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
import { type Pages, pages } from '../spoilt-listing.js';
import { leftBehind } from './left-behind.js';

const [server] = acmeManifest.resources;

/** Its pattern holds for a piece of a value. */
class LooseCredentials {
  @CredentialField({ label: 'Project', secret: false, help: 'The project’s name.', pattern: /^[a-z]+$/ })
  readonly project!: string;

  @CredentialField({ label: 'API token', secret: true, help: 'From Settings.', pattern: /acme_[0-9a-f]{32}/ })
  readonly token!: string;
}

/** A timer of Node’s own that nobody ends. */
function startTimer(): void {
  const running = setInterval(() => undefined, 60_000);
  leftBehind.push(() => clearInterval(running));
}

/** Whether a listing of any connection is under way. */
const busy = new BehaviorSubject(false);
leftBehind.push(() => busy.next(false));

/** Begins when no other listing is under way. */
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

/** Regions of whichever connection was opened first. */
let regions: readonly string[] | undefined;

/** The token of whichever connection was opened first. */
let firstToken: string | undefined;

let ownToken = '';

function sharesRegions(good: AcmeBucketCollector) {
  regions ??= good.regions;
  return Object.assign(good, { regions });
}

/** What a plugin keeps, leaves behind or lets be seen. */
export const STATE_ESCAPES: readonly BrokenPlugin[] = [
  { name: 'was written for a later contract', suite: 'manifest', defects: { manifest: { contract: '^3.0.0' } } },
  {
    name: 'leads people to a page that asks for what no resource has',
    suite: 'manifest',
    defects: { manifest: { resources: [{ ...server, page: 'https://cloud.acme.example/{project}/{uid}' }] } },
  },
  {
    name: 'speaks of a field that its entity does not have',
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
    name: 'takes a token with anything around it',
    suite: 'credentials',
    defects: { credentials: LooseCredentials },
  },
  {
    name: 'sends its token in the address',
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
    name: 'keeps its token in a field',
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
    name: 'leaves a timer when it is unsubscribed from',
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
    name: 'does not hand the signal on to its client',
    suite: 'cancellation',
    defects: { send: (send, url) => send(url, new AbortController().signal) },
  },
  {
    name: 'asks for one page more when it is unsubscribed from',
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
    name: 'sends past the limiter',
    suite: 'limits',
    defects: {
      limitedPath: () => '/elsewhere',
      send: (send, url, signal) => send(url, signal).then(() => send(url, signal)),
    },
  },
  {
    name: 'waits for retry-after no longer than it likes',
    suite: 'limits',
    defects: {
      failure: ({ headers, ...failure }) => ({
        ...failure,
        headers: headers?.['retry-after'] ? { ...headers, 'retry-after': '1' } : headers,
      }),
    },
  },
  {
    name: 'reads seconds only where retry-after is a date',
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
    name: 'lets one connection at a time list, whatever its token',
    suite: 'limits',
    defects: { collector: pages((listing) => inTurn(listing)) },
  },
  {
    name: 'hands its pages on by tens',
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
    name: 'uses the token of the connection that was first',
    suite: 'isolation',
    defects: { token: (own) => (firstToken ??= own) },
  },
  {
    name: 'reads the regions of the connection that was first',
    suite: 'isolation',
    kind: 'acme.bucket',
    defects: { buckets: sharesRegions },
  },
];
