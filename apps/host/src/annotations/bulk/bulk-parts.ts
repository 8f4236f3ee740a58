import type { PoolClient } from 'pg';
import { inTransaction } from '../../database/in-transaction.js';
import type { Pool, Queries } from '../../database/queries.js';
import { type SQL, sql } from '../../database/sql.js';
import { allowing } from '../../database/time-limits.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import type { AnnotationSet } from '../values/annotation-set.js';
import { PART_SIZE } from '../values/part-size.constants.js';
import { annotate } from '../values/write-annotations.sql.js';

/** The job that continues a change whose host stopped. */
export const BULK_JOB = 'annotation-bulk';

/** After this time without a part, nobody is taken to be at work. */
const QUIET_SECONDS = 30;

const ADD = `select graphile_worker.add_job('${BULK_JOB}', payload := json_build_object('bulkId', $1::text),
  job_key := 'annotation-bulk:' || $1, run_at := now() + interval '${QUIET_SECONDS} seconds')`;

/** What is changed. */
export interface BulkChange {
  /** A statement with the `id` of each resource. They stay the same until the end. */
  readonly ids: SQL;
  readonly set: AnnotationSet;
  readonly by?: string;
}

/** How far a change is. */
interface BulkState {
  readonly isOver: boolean;
  readonly changed: number;
}

/** Keeps a change that is written in parts, and has it continued if this host stops. @returns its id, for {@link finishBulk}. */
export async function keepBulk(client: PoolClient, { ids, set, by }: BulkChange): Promise<string> {
  const { rows } = await client.query<{ id: string }>(sql`
    insert into annotation_bulk (resource_ids, sets, by)
    values (array(${ids}), ${JSON.stringify(Object.fromEntries(set))}::jsonb, ${by ?? null}) returning id`);
  const { id } = rows[0]!;
  await client.query(ADD, [id]);
  return id;
}

/**
 * Writes the parts that are left, each with its history in a transaction of its own.
 *
 * @returns how many resources changed, also in parts that others wrote.
 * @throws ProblemError 400 if a resource got too many labels or links meanwhile. What was written stays, and nothing more is written.
 */
export async function finishBulk(pool: Pool, id: string): Promise<number> {
  return allowing('bulk', async () => {
    try {
      let state: BulkState;
      do state = await inTransaction(pool, (client) => writePart(client, id));
      while (!state.isOver);
      return state.changed;
    } catch (error) {
      if (error instanceof ProblemError) await endBulk(pool, id);
      throw error;
    }
  });
}

/** Continues a change unless somebody is at work, and looks again later if so. */
export async function continueBulk(pool: Pool, id: string): Promise<void> {
  const { rows } = await pool.query<{ isQuiet: boolean }>(
    `select moved_at < now() - interval '${QUIET_SECONDS} seconds' as "isQuiet" from annotation_bulk where id = $1 and ended_at is null`,
    [id],
  );
  if (rows[0]?.isQuiet === true) await finishBulk(pool, id);
  else if (rows[0]) await pool.query(ADD, [id]);
}

/** The row is locked first, so that each part is written once. */
async function writePart(client: PoolClient, id: string): Promise<BulkState> {
  await client.query('set local jit = off');
  const { rows } = await client.query<{
    ids: readonly string[];
    sets: Readonly<Record<string, string | null>>;
    by: string | null;
    changed: number;
  }>(
    `select resource_ids[done + 1 : done + ${PART_SIZE}] as ids, sets, by, changed from annotation_bulk where id = $1 for update`,
    [id],
  );
  const [part] = rows;
  if (!part || part.ids.length === 0) {
    await endBulk(client, id);
    return { isOver: true, changed: part?.changed ?? 0 };
  }
  // Those that were removed with their connection meanwhile are left out.
  const ids = sql`select id from resource where id = any (${sql.param(part.ids)}::uuid[])`;
  const author = { source: 'hand', ...(part.by !== null && { by: part.by }) } as const;
  const { changed } = await annotate(client, ids, new Map(Object.entries(part.sets)), author);
  await client.query(
    'update annotation_bulk set done = done + $2, changed = changed + $3, moved_at = now() where id = $1',
    [id, part.ids.length, changed],
  );
  return { isOver: false, changed: part.changed + changed };
}

/** The count is kept for a request that is still waiting for it; the ids are not. */
async function endBulk(queries: Queries, id: string): Promise<void> {
  await queries.query(
    `update annotation_bulk set resource_ids = '{}', ended_at = coalesce(ended_at, now()) where id = $1`,
    [id],
  );
  await queries.query(`select graphile_worker.remove_job('annotation-bulk:' || $1::text)`, [id]);
}
