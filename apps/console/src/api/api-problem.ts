import type { Schemas } from './schemas.types';

/** What the host answered instead of what was asked: problem details (RFC 9457). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly facts: Schemas['ProblemDto']) {
    super(facts.detail);
  }

  get status(): number {
    return this.facts.status;
  }
}
