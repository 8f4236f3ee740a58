import type { Schemas } from './schemas.types';

/** The problem that an answer tells; an answer of something in between, such as a proxy, is told by its status. */
export async function readProblem(response: Response): Promise<Schemas['ProblemDto']> {
  const requestId = response.headers.get('x-request-id') ?? '';
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    const problem = (await response.json().catch(() => undefined)) as Schemas['ProblemDto'] | undefined;
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
