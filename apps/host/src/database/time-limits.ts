import { AsyncLocalStorage } from 'node:async_hooks';

/** How long one kind of work may take in the database, in milliseconds. */
export interface TimeLimits {
  /** Per statement of a transaction, held by the server. */
  readonly statementMs: number;
  /** Per wait for a lock in a transaction, held by the server. */
  readonly lockMs: number;
  /** Per statement, held by this process: a server that is suspended, or cut off, holds no limits of its own. */
  readonly answerMs: number;
}

/** Every kind of work. Heavy reads have a shorter limit of their own besides. */
const TIME_LIMITS = {
  /** What somebody waits for. */
  request: { statementMs: 12_000, lockMs: 10_000, answerMs: 15_000 },
  /** What may concern every row of a kind or of a connection: syncs, approvals, removals. */
  bulk: { statementMs: 600_000, lockMs: 60_000, answerMs: 610_000 },
  /** A batch of a sync, and what else its worker asks. */
  sync: { statementMs: 120_000, lockMs: 60_000, answerMs: 130_000 },
  /** Sorting a whole inventory before its first row is sent. */
  export: { statementMs: 120_000, lockMs: 10_000, answerMs: 130_000 },
} as const satisfies Record<string, TimeLimits>;

/** The name of a kind of work. */
export type WorkKind = keyof typeof TIME_LIMITS;

const KIND = new AsyncLocalStorage<WorkKind>();

/** Does some work under the limits of its kind, wherever it asks the database. */
export const allowing = <Result>(kind: WorkKind, work: () => Result): Result => KIND.run(kind, work);

/** The limits of the work under way; those of a request where nothing else was said. */
export const timeLimits = (): TimeLimits => TIME_LIMITS[KIND.getStore() ?? 'request'];
