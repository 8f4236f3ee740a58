import type { ProblemDetails } from './api-problem';

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
