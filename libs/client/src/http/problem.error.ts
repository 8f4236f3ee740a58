import type { FieldProblem, ProblemCode } from '../schema/schema.types.js';

/** What {@link MaestroProblem} is made of. */
export interface ProblemFacts {
  readonly status: number;
  /** Absent: the answer came from something else than a host, such as a proxy. */
  readonly code?: ProblemCode;
  readonly title?: string;
  readonly detail: string;
  readonly instance?: string;
  readonly position?: number;
  readonly errors?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number;
}

/** A request that the host refused or could not answer, as problem details (RFC 9457). It never contains the token. */
export class MaestroProblem extends Error {
  override readonly name = 'MaestroProblem';
  readonly status: number;
  /** Tells problems apart; docs/api.md explains each. Absent if the answer is not from a host, but from a proxy. */
  readonly code: ProblemCode | undefined;
  /** What happened, to what, and what to do next. */
  readonly detail: string;
  /** The id of the request, as in the log of the host. */
  readonly instance: string | undefined;
  /** Where an SQL query is wrong, in characters from 1. Mistakes in other texts have their `position` in {@link errors}. */
  readonly position: number | undefined;
  /** The fields that are wrong. A `position` in them counts UTF-16 code units from 0. */
  readonly errors: readonly FieldProblem[];
  /** Seconds after which the same request may succeed. */
  readonly retryAfterSeconds: number | undefined;

  constructor(facts: ProblemFacts) {
    super(messageOf(facts));
    this.status = facts.status;
    this.code = facts.code;
    this.detail = facts.detail;
    this.instance = facts.instance;
    this.position = facts.position;
    this.errors = facts.errors ?? [];
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** Whether an error is a problem with one of these codes. */
export const isProblem = (error: unknown, ...codes: readonly ProblemCode[]): error is MaestroProblem =>
  error instanceof MaestroProblem && codes.some((code) => code === error.code);

const messageOf = ({ status, code, detail }: ProblemFacts): string => `${code ?? 'Status'} (${status}): ${detail}`;
