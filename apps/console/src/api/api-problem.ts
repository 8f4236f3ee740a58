import type { Schemas } from './schemas.types';

/** What the host tells problems apart by. */
export type ProblemCode = Schemas['ProblemCode'];

/** Problem details (RFC 9457). Those made of a response that has none, such as a proxy's, have no code. */
type ProblemDetails = Omit<Schemas['ProblemDto'], 'code'> & { readonly code?: ProblemCode };

/** An error response. Its title and detail are for people: what the page does depends on its code, see {@link isProblem}. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly facts: ProblemDetails) {
    super(facts.detail);
  }

  get status(): number {
    return this.facts.status;
  }
}

/** Whether an error is an answer of the host with one of these codes. */
export const isProblem = (error: unknown, ...codes: readonly ProblemCode[]): boolean =>
  error instanceof ApiProblem && codes.some((code) => code === error.facts.code);

/** The problem details of a response; for responses of other origins, such as a proxy, they are made from the status. */
export async function readProblem(response: Response): Promise<ProblemDetails> {
  const requestId = response.headers.get('x-request-id') ?? '';
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    const problem = (await response.json().catch(() => undefined)) as ProblemDetails | undefined;
    if (problem) return problem;
  }
  return {
    type: 'about:blank',
    title: response.statusText || `Error ${response.status}`,
    status: response.status,
    detail: `The server answered with status ${response.status} and no details. Try again; if it keeps happening, check the log of the host.`,
    instance: requestId,
  };
}

/** No response at all: the host is down, restarting, or unreachable. */
export class ServerUnreachableError extends Error {
  override readonly name = 'ServerUnreachableError';

  constructor(options?: ErrorOptions) {
    super('Connection to the server lost. This page reconnects automatically.', options);
  }
}

/** The data of an API response: `unwrap(api.GET('/api/v1/providers'))`. Throws what the call throws. */
export async function unwrap<Data>(answer: Promise<{ data?: Data }>): Promise<NonNullable<Data>> {
  return (await answer).data as NonNullable<Data>;
}
