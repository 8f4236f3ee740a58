import type { Schemas } from './schemas.types';

/** What the host tells problems apart by. */
export type ProblemCode = Schemas['ProblemCode'];

/** Problem details (RFC 9457). Those made of a response that has none, such as a proxy's, have no code. */
export type ProblemDetails = Omit<Schemas['ProblemDto'], 'code'> & { readonly code?: ProblemCode };

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
