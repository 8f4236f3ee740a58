/** What is wrong with one field of a request. */
export interface FieldProblem {
  /** `credentials.token`. */
  readonly field: string;
  readonly message: string;
}

/** What an answer that is an error tells (RFC 9457, section 3.1). */
export interface ProblemFacts {
  readonly status: number;
  /** The kind of problem, the same each time. */
  readonly title: string;
  /** This occurrence: what happened, to what, and what to do next. Never holds a secret. */
  readonly detail: string;
  readonly errors?: readonly FieldProblem[];
  /** Seconds after which the same request may succeed: the header `retry-after`. */
  readonly retryAfterSeconds?: number;
}

/** Thrown anywhere below a controller; becomes an answer of `application/problem+json`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly facts: ProblemFacts) {
    super(facts.detail);
  }
}
