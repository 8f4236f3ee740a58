import { ProviderError, type ProviderFailure } from '@maestro/core';
import { catchError, EMPTY, map, of, throwError } from 'rxjs';
import type { AcmeAnswer, AcmeSend } from '../../reference/acme-client.js';
import type { AcmeDefects } from '../../reference/acme-plugin.js';
import type { BrokenPlugin } from '../broken-plugin.types.js';
import { isKind, pages, settings } from '../modified-listing.js';

const faults = (name: string, defects: AcmeDefects, kind?: BrokenPlugin['kind']): BrokenPlugin => ({
  name,
  suite: 'faults',
  defects,
  kind,
});

/** Treats one status as another. */
const taken = (status: number, as: number): AcmeDefects => ({
  failure: (failure: ProviderFailure) => (failure.status === status ? { ...failure, status: as } : failure),
});

/** Sends a request again after a response or a failure. */
const sendsAgain =
  (isPassing: (answer: AcmeAnswer) => boolean): AcmeDefects['send'] =>
  async (send, url, signal) => {
    const answer = await send(url, signal);
    return isPassing(answer) ? send(url, signal) : answer;
  };

const final = (message: string): ProviderError => new ProviderError({ kind: 'unavailable', retryable: false, message });

/** Follows redirects to any host, which is the default of many clients. */
async function sendFollowing(send: AcmeSend, url: string, signal: AbortSignal): Promise<AcmeAnswer> {
  const answer = await send(url, signal);
  const { location } = answer.headers;
  return answer.status >= 300 && answer.status < 400 && location ? send(location, signal) : answer;
}

/** Misinterpreted responses, which a less thorough kit would not detect. */
export const ANSWER_ESCAPES: readonly BrokenPlugin[] = [
  faults('retries once more than core, in its own client', { send: sendsAgain(({ status }) => status >= 500) }),
  faults('retries once more after 429, in its own client', { send: sendsAgain(({ status }) => status === 429) }),
  faults('does not retry after 503', {
    send: async (send, url, signal) => {
      const answer = await send(url, signal);
      if (answer.status === 503) throw final('The provider is not available.');
      return answer;
    },
  }),
  faults('does not retry when a connection breaks', {
    send: (send, url, signal) => send(url, signal).catch(() => Promise.reject(final('The connection broke.'))),
  }),
  faults('treats 404 as an invalid request', taken(404, 400)),
  faults('treats 412 as a missing permission', taken(412, 403)),
  faults('treats 401 as a missing permission', taken(401, 403)),
  faults('treats 403 as a rejected credential', taken(403, 401)),
  faults('treats 422 as a temporary failure', taken(422, 500)),
  faults('treats 404 as the end of the list', {
    collector: pages((listing) =>
      listing.pipe(catchError((error) => (isKind(error, 'not-supported') ? EMPTY : throwError(() => error)))),
    ),
  }),
  faults('treats {} with 200 as an empty list', { body: (body) => ({ servers: [], ...body }) }),
  faults('treats an unreadable body as a permanent failure', {
    failure: ({ invalidBody, ...failure }) => (invalidBody ? { ...failure, status: 422 } : failure),
  }),
  faults('throws its own error', {
    collector: pages((listing) => listing.pipe(catchError(() => throwError(() => new Error('It failed.'))))),
  }),
  faults('emits an empty page instead of an error', {
    collector: pages((listing) =>
      listing.pipe(
        catchError((error) =>
          isKind(error, 'invalid-response') ? of({ resources: [], unreadable: [] }) : throwError(() => error),
        ),
      ),
    ),
  }),
  faults('follows a redirect to another host, with the token', { send: sendFollowing }),
  faults('stores a failure', {
    collector: (() => {
      const failed = new WeakMap<object, unknown>();
      return pages((listing, _, good) =>
        failed.has(good)
          ? throwError(() => failed.get(good))
          : listing.pipe(catchError((error) => (failed.set(good, error), throwError(() => error)))),
      );
    })(),
  }),
  faults(
    'reports a forbidden detail as false',
    {
      buckets: settings((read) =>
        read.pipe(map(({ reason, ...setting }) => (reason === undefined ? setting : { ...setting, value: false }))),
      ),
    },
    'acme.bucket',
  ),
  faults(
    'omits a forbidden detail without reporting it',
    {
      buckets: settings((read) => read.pipe(map(({ reason: _, ...setting }) => setting))),
    },
    'acme.bucket',
  ),
];
