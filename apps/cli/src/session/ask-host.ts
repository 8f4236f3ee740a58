import { UsageError } from '../exit-decision.js';

/** The members of a problem (RFC 9457) that commands show. */
export interface HostProblem {
  readonly code?: string;
  /** What happened, and what to do. */
  readonly detail?: string;
  /** Of the mistake in a query, in characters from 1. */
  readonly position?: number;
}

/** A request to a host. */
export interface HostRequest {
  /** Below `/api/v1/`, with its query. */
  readonly path: string;
  /** Sent as JSON with POST. Absent: GET. */
  readonly body?: object;
  /** Has `MAESTRO_URL`, the address of the host or of its API, and `MAESTRO_TOKEN`. */
  readonly env: NodeJS.ProcessEnv;
  /** Words a problem instead of its `detail`. */
  readonly describe?: (problem: HostProblem) => string | undefined;
}

/** What a header may hold. Anything else would make `fetch` fail with a message that contains the token. */
const TOKEN = /^[\x21-\x7e]+$/;

/**
 * Sends a request to a host with the token of the user.
 *
 * @returns the successful response, with its body unread.
 * @throws UsageError if a variable is missing or wrong, or the host refuses the request.
 * @throws Error if the host cannot be reached, fails or is too busy.
 */
export async function askHost({ path, body, env, describe }: HostRequest): Promise<Response> {
  const { MAESTRO_URL: base = '', MAESTRO_TOKEN: token = '' } = env;
  if (!/^https?:\/\//.test(base) || !URL.canParse(base))
    throw new UsageError('Set MAESTRO_URL to the address of a host, such as http://127.0.0.1:3000.');
  if (!TOKEN.test(token))
    throw new UsageError('Set MAESTRO_TOKEN to a token of the host. Its console creates one under Settings.');
  const api = `${base.replace(/\/+$/, '').replace(/\/api\/v1$/, '')}/api/v1/`;
  const response = await fetch(api + path, {
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new Error(
      `The host at ${base} did not answer: ${reasonOf(cause)}. It cannot be reached; check MAESTRO_URL, and that the host runs.`,
      { cause },
    );
  });
  if (response.ok) return response;
  const problem = await problemOf(response);
  const detail = describe?.(problem) ?? problem.detail ?? 'Check MAESTRO_URL.';
  const message = `The host at ${base} refused the request with status ${response.status}. ${detail}`;
  throw response.status < 500 && response.status !== 429 ? new UsageError(message) : new Error(message);
}

/** Why `fetch` failed: its own message says nothing. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}

async function problemOf(response: Response): Promise<HostProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null) return {};
  const { code, detail, position } = body as Readonly<Record<string, unknown>>;
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof detail === 'string' && { detail }),
    ...(typeof position === 'number' && { position }),
  };
}
