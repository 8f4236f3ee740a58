import { PROBLEMS, type ProblemCode } from './problems.constants.js';

/** What is wrong with one field of a request. */
export interface FieldProblem {
  /** `credentials.token`. */
  readonly field: string;
  readonly message: string;
}

/** Additional members of some problems. */
export interface ProblemMembers {
  readonly errors?: readonly FieldProblem[];
  /** Seconds after which a retry may succeed: the header `retry-after`. */
  readonly retryAfterSeconds?: number;
}

/** The members of an error response (RFC 9457, section 3.1). */
export interface ProblemFacts extends ProblemMembers {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  /** This occurrence: what happened, to what, and what to do next. Never contains a secret. */
  readonly detail: string;
}

/** One occurrence of a problem. Status and title come with the code. */
export function problemFacts(code: ProblemCode, detail: string, members: ProblemMembers = {}): ProblemFacts {
  const { status, title } = PROBLEMS[code];
  return { code, status, title, detail, ...members };
}

/** Thrown anywhere below a controller; becomes a response with `application/problem+json`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly facts: ProblemFacts;

  /** @param detail this occurrence: what happened, to what, and what to do next. Never holds a secret. */
  constructor(code: ProblemCode, detail: string, members?: ProblemMembers) {
    super(detail);
    this.facts = problemFacts(code, detail, members);
  }
}
