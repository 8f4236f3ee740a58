import { ProviderError, type ProviderFailure } from '@maestro/core';
import { catchError, EMPTY, map, of, throwError } from 'rxjs';
import type { AcmeAnswer, AcmeSend } from '../../reference/acme-client.js';
import type { AcmeDefects } from '../../reference/acme-plugin.js';
import type { BrokenPlugin } from '../broken-plugin.types.js';
import { isKind, pages, settings } from '../spoilt-listing.js';

const faults = (name: string, defects: AcmeDefects, kind?: BrokenPlugin['kind']): BrokenPlugin => ({
  name,
  suite: 'faults',
  defects,
  kind,
});

/** Takes one status for another. */
const taken = (status: number, as: number): AcmeDefects => ({
  failure: (failure: ProviderFailure) => (failure.status === status ? { ...failure, status: as } : failure),
});

/** Sends once more after an answer or a failure. */
const sendsAgain =
  (isPassing: (answer: AcmeAnswer) => boolean): AcmeDefects['send'] =>
  async (send, url, signal) => {
    const answer = await send(url, signal);
    return isPassing(answer) ? send(url, signal) : answer;
  };

const final = (message: string): ProviderError => new ProviderError({ kind: 'unavailable', retryable: false, message });

/** Follows a redirect wherever it leads, as many clients do unless they are told not to. */
async function sendFollowing(send: AcmeSend, url: string, signal: AbortSignal): Promise<AcmeAnswer> {
  const answer = await send(url, signal);
  const { location } = answer.headers;
  return answer.status >= 300 && answer.status < 400 && location ? send(location, signal) : answer;
}

/** What a provider answers, taken for something else; each would escape a kit that looks less closely. */
export const ANSWER_ESCAPES: readonly BrokenPlugin[] = [
  faults('tries once more than core, in its own client', { send: sendsAgain(({ status }) => status >= 500) }),
  faults('tries once more after 429, in its own client', { send: sendsAgain(({ status }) => status === 429) }),
  faults('gives up at the first 503', {
    send: async (send, url, signal) => {
      const answer = await send(url, signal);
      if (answer.status === 503) throw final('The provider is not available.');
      return answer;
    },
  }),
  faults('gives up when a connection breaks', {
    send: (send, url, signal) => send(url, signal).catch(() => Promise.reject(final('The connection broke.'))),
  }),
  faults('takes 404 for a fault of the request', taken(404, 400)),
  faults('takes 412 for a missing permission', taken(412, 403)),
  faults('takes 401 for a missing permission', taken(401, 403)),
  faults('takes 403 for a refused credential', taken(403, 401)),
  faults('takes 422 for a failure that passes', taken(422, 500)),
  faults('takes 404 for the end of the list', {
    collector: pages((listing) =>
      listing.pipe(catchError((error) => (isKind(error, 'not-supported') ? EMPTY : throwError(() => error)))),
    ),
  }),
  faults('takes {} with 200 for an empty list', { body: (body) => ({ servers: [], ...body }) }),
  faults('takes a body that it cannot read for a failure that no retry fixes', {
    failure: ({ invalidBody, ...failure }) => (invalidBody ? { ...failure, status: 422 } : failure),
  }),
  faults('throws an error of its own', {
    collector: pages((listing) => listing.pipe(catchError(() => throwError(() => new Error('It failed.'))))),
  }),
  faults('gives an empty page instead of an error', {
    collector: pages((listing) =>
      listing.pipe(
        catchError((error) =>
          isKind(error, 'invalid-response') ? of({ resources: [], unreadable: [] }) : throwError(() => error),
        ),
      ),
    ),
  }),
  faults('follows a redirect to another host, with the token', { send: sendFollowing }),
  faults('remembers a failure', {
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
    'tells a detail that it may not read as "no"',
    {
      buckets: settings((read) =>
        read.pipe(map(({ reason, ...told }) => (reason === undefined ? told : { ...told, value: false }))),
      ),
    },
    'acme.bucket',
  ),
  faults(
    'leaves a detail out that it may not read, without a word',
    {
      buckets: settings((read) => read.pipe(map(({ reason: _, ...told }) => told))),
    },
    'acme.bucket',
  ),
];
