import type { FieldProblem } from './problem.error.js';

/** The body of every answer that is an error (RFC 9457, section 3.1). */
export interface Problem {
  /** A name for the kind of problem: `urn:problem-type:maestro:unknown-provider`, or `about:blank` where the status says it all. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The request's id, under which the log tells more. */
  readonly instance: string;
  readonly errors?: readonly FieldProblem[];
  /** How many errors there are besides those in `errors`, which names the first 20. */
  readonly moreErrors?: number;
}
