import { ADVISORY_LOCKS } from '../../database/advisory-locks.constants.js';
import { inTransaction } from '../../database/in-transaction.js';
import type { Pool, Queries } from '../../database/queries.js';

/**
 * A worker has to be gone for so many milliseconds, because a host whose session broke takes its locks again within a second, and one
 * that starts takes them just after its workers.
 */
const GONE_MS = 4000;

/** Workers that have a job, but no lock. */
const GONE = `
with taken as materialized (
  select distinct locked_by as id from graphile_worker.jobs where locked_by is not null and task_identifier = any ($1::text[])
)
select id from taken where pg_try_advisory_xact_lock($2, hashtext(id))`;

/** The queue does not tell workers of what is unlocked. */
const RELEASE = `
select graphile_worker.force_unlock_workers($1::text[]), pg_notify('jobs:insert', json_build_object('count', cardinality($1::text[]))::text)`;

/** What else a worker that is gone has left, in the transaction that releases its jobs. */
export type Released = (queries: Queries, workers: readonly string[]) => Promise<void>;

/**
 * Lets other workers take the jobs of workers that are provably gone (see {@link WorkerLocks}), for which graphile-worker waits four
 * hours. A job of a living worker is never released, however long it takes.
 */
export class AbandonedJobs {
  /** Workers without a lock, and when that was first seen. */
  readonly #gone = new Map<string, number>();

  /**
   * @param tasks the jobs that are released.
   * @param now milliseconds, of a clock that only goes forward.
   */
  constructor(
    private readonly pool: Pool,
    private readonly tasks: readonly string[],
    private readonly released?: Released,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** To be called again and again. @returns the workers whose jobs were released. */
  async look(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(GONE, [this.tasks, ADVISORY_LOCKS.workers]);
    const seen = new Set(rows.map(({ id }) => id));
    for (const id of this.#gone.keys()) if (!seen.has(id)) this.#gone.delete(id);
    for (const id of seen) if (!this.#gone.has(id)) this.#gone.set(id, this.now());
    const over = [...this.#gone].filter(([, since]) => this.now() - since >= GONE_MS).map(([id]) => id);
    if (over.length > 0)
      await inTransaction(this.pool, async (client) => {
        await this.released?.(client, over);
        await client.query(RELEASE, [over]);
      });
    return over;
  }
}
