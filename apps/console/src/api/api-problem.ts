import type { Schemas } from './schemas.types';

/** An error response of the host, as problem details (RFC 9457). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly facts: Schemas['ProblemDto']) {
    super(facts.detail);
  }

  get status(): number {
    return this.facts.status;
  }
}
