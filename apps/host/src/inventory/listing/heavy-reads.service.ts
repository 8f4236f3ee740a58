import { Inject, Injectable } from '@nestjs/common';
import { type SQL } from '../../database/sql.js';
import pLimit from 'p-limit';
import { POOL, type Pool } from '../../database/queries.js';
import { inUnlimitedTransaction } from '../../database/in-transaction.js';
import { readingScope } from '../../database/reading-scope.js';
import { ProblemError } from '../../http/problems/problem.error.js';

/** Others wait without a database connection, so that syncs and short requests always get one. */
const AT_ONCE = 4;

/** A longer query is cancelled, because it would block the others. */
const LONGEST_MS = 10_000;

/** `query_canceled` (PostgreSQL, Appendix A). */
const CANCELED = '57014';

/** Runs queries that may scan a large part of the inventory. */
@Injectable()
export class HeavyReads {
  readonly #turns = pLimit(AT_ONCE);

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** @throws ProblemError 503 if the query takes too long. */
  async run<Row extends Record<string, unknown>>(query: SQL): Promise<Row[]> {
    const rows = await this.#turns(() => this.#within<Row>(query, LONGEST_MS));
    if (!rows) throw tooLong();
    return rows;
  }

  /** For a query with a fallback. Undefined if it did not finish within the time, including its wait. */
  async attempt<Row extends Record<string, unknown>>(query: SQL, withinMs: number): Promise<Row[] | undefined> {
    const deadline = performance.now() + withinMs;
    return this.#turns(async () => {
      const leftMs = Math.floor(deadline - performance.now());
      return leftMs > 0 ? this.#within<Row>(query, leftMs) : undefined;
    });
  }

  /**
   * A text that is the same as before only if no transaction that writes began or ended meanwhile, so that every statement
   * finds what it found before.
   */
  async state(): Promise<string> {
    const { rows } = await this.pool.query<{ state: string }>('select pg_current_snapshot()::text as state');
    return rows[0]?.state ?? '';
  }

  async #within<Row extends Record<string, unknown>>(query: SQL, milliseconds: number): Promise<Row[] | undefined> {
    try {
      return await inUnlimitedTransaction(this.pool, async (client) => {
        // Enough memory that a bitmap of a million rows is exact rather than lossy.
        const memory = `set local statement_timeout = ${milliseconds}; set local work_mem = '32MB'`;
        // Several of these run at once, so parallel workers would cost more than they save.
        await client.query(`${memory}; set local max_parallel_workers_per_gather = 0`);
        return (await client.query<Row>(query)).rows;
      });
    } catch (error) {
      if (isCanceled(error)) return undefined;
      throw error;
    }
  }
}

function isCanceled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === CANCELED;
}

const tooLong = (): ProblemError =>
  new ProblemError(
    'took-too-long',
    `The search did not finish within ${LONGEST_MS / 1000} seconds. Filter by kind, region or tag, or sort by name.`,
  );

/** Shares the result of a running query with concurrent identical requests of callers who see the same. */
export class SharedReads<Answer> {
  readonly #running = new Map<string, Promise<Answer>>();

  /** @param question a key of the query. */
  read(question: object, answer: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify([question, readingScope()]);
    const running = this.#running.get(key) ?? answer().finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }
}
