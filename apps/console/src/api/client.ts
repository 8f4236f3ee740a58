import createClient, { type Client } from 'openapi-fetch';
import { ApiProblem, isProblem, ServerUnreachableError, readProblem } from './api-problem';
import { BASE_PATH } from './base-path';
import { flags } from './flags';
import type { paths } from './schema.gen';

/** Statuses of a gateway that cannot reach the host, or of a host that cannot reach its database. */
const AWAY = new Set([502, 503, 504]);

/**
 * The API of the host, typed by its OpenAPI document. A call either returns data or throws: {@link ApiProblem} for
 * an error response, {@link ServerUnreachableError} when there is none. The browser sends the session cookie automatically.
 */
export const api: Client<paths> = createClient<paths>({
  baseUrl: `${window.location.origin}${BASE_PATH}`,
  // Looked up at each call, so that tests can replace it.
  fetch: (request) => globalThis.fetch(request),
});

api.use({
  async onResponse({ response }) {
    const problem = response.ok ? undefined : new ApiProblem(await readProblem(response));
    flags.serverUnreachable.set(problem !== undefined && isAway(problem));
    if (problem) throw problem;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    flags.serverUnreachable.set(true);
    return new ServerUnreachableError({ cause: error });
  },
});

/** Another problem with one of these statuses comes from a host that works, e.g. of a search that timed out. */
const isAway = (problem: ApiProblem): boolean =>
  AWAY.has(problem.status) &&
  (problem.facts.code === undefined || isProblem(problem, 'database-unavailable', 'not-ready'));
