import { AsyncLocalStorage } from 'node:async_hooks';

/** The time limits of one kind of database work, in milliseconds. */
export interface TimeLimits {
  /** Per statement of a transaction, enforced by the server. */
  readonly statementMs: number;
  /** Per lock wait in a transaction, enforced by the server. */
  readonly lockMs: number;
  /** Per statement, enforced by this process, because a suspended or disconnected server enforces no limits. */
  readonly answerMs: number;
}

/** Every kind of work. Heavy reads also have a shorter, separate limit. */
const TIME_LIMITS = {
  /** Work that a client waits for. */
  request: { statementMs: 12_000, lockMs: 10_000, answerMs: 15_000 },
  /** Work that may affect every row of a kind or of a connection: approvals, removals. */
  bulk: { statementMs: 600_000, lockMs: 60_000, answerMs: 610_000 },
  /** A batch of a sync, and other queries of its worker. */
  sync: { statementMs: 120_000, lockMs: 60_000, answerMs: 130_000 },
  /** Sorting a whole inventory before its first row is sent. */
  export: { statementMs: 120_000, lockMs: 10_000, answerMs: 130_000 },
} as const satisfies Record<string, TimeLimits>;

/** The name of a kind of work. */
export type WorkKind = keyof typeof TIME_LIMITS;

const KIND = new AsyncLocalStorage<WorkKind>();

/** Runs work under the limits of its kind, for all of its database queries. */
export const allowing = <Result>(kind: WorkKind, work: () => Result): Result => KIND.run(kind, work);

/** The limits of the current work. Default: those of a request. */
export const timeLimits = (): TimeLimits => TIME_LIMITS[KIND.getStore() ?? 'request'];
