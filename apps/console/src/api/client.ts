import createClient, { type Client } from 'openapi-fetch';
import { ApiProblem } from './api-problem';
import { BASE_PATH } from './base-path';
import { HostAwayError } from './host-away.error';
import { flags } from './flags';
import { readProblem } from './read-problem';
import type { paths } from './schema.gen';
import type { Schemas } from './schemas.types';

/** Answers of something in front of a host that is away, or of a host whose database is. */
const AWAY = new Set([502, 503, 504]);

/** What a host calls it when its database is away. With its other problems of those statuses, it is there: a search took too long. */
const OUTAGES = new Set(['Database unavailable', 'Not ready']);

/**
 * The API of the host, typed by its OpenAPI document. A call either answers or throws: {@link ApiProblem} for what the
 * host refuses, {@link HostAwayError} when it does not answer. The browser's session goes along by itself.
 */
export const api: Client<paths> = createClient<paths>({
  baseUrl: `${window.location.origin}${BASE_PATH}`,
  // Looked up at each call, so that a test may put its own in place.
  fetch: (request) => globalThis.fetch(request),
});

api.use({
  async onResponse({ response }) {
    const problem = response.ok ? undefined : await readProblem(response);
    flags.hostAway.set(problem !== undefined && isAway(response, problem));
    if (problem) throw new ApiProblem(problem);
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    flags.hostAway.set(true);
    return new HostAwayError({ cause: error });
  },
});

const isAway = ({ status, headers }: Response, { title }: Schemas['ProblemDto']): boolean =>
  AWAY.has(status) && (!headers.get('content-type')?.startsWith('application/problem+json') || OUTAGES.has(title));
