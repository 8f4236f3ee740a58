import type { WriteQueries } from '../../database/write-queries.types.js';

/** Versions of one connection that began in one quarter of an hour, as the statements that write them answer it. */
export interface WrittenChanges {
  readonly connectionId: string;
  readonly since: string;
  readonly change: string;
  /** As their resources are. */
  readonly twin: boolean;
  readonly alias: boolean;
  readonly count: number;
}

/** How many versions were written. */
export const sizeOf = (written: readonly WrittenChanges[]): number =>
  written.reduce((sum, { count }) => sum + count, 0);

/** The quarter of an hour in which a version began. */
const quarterOf = (moment: string): string => `date_bin('15 minutes', ${moment}, timestamptz 'epoch')`;

/**
 * SQL that answers {@link WrittenChanges}.
 *
 * @param written resources whose versions were written, with connection_id, changed_at, twin and alias.
 * @param change of each, as SQL.
 */
export const writtenChanges = (written: string, change: string): string => `
select connection_id as "connectionId", ${quarterOf('changed_at')}::text as since, ${change} as change, twin, alias, count(*)::int as count
from ${written} group by 1, 2, 3, 4, 5`;

/** @param counts SQL that answers connection_id, twin, since, change and count. In one order, so that no two writers wait for each other. */
const addCounts = (counts: string): string => `
insert into change_count (connection_id, twin, since, change, count)
select connection_id, twin, since, change, sum(count) from (${counts}) as counted group by 1, 2, 3, 4 order by 1, 2, 3, 4
on conflict (connection_id, twin, since, change) do update set count = change_count.count + excluded.count`;

const ADD_WRITTEN = addCounts(`
select * from unnest($1::uuid[], $2::boolean[], $3::timestamptz[], $4::text[], $5::int[]) as written (connection_id, twin, since, change, count)`);

const ADD_MOVED = addCounts(`
select connection_id, moved.twin, ${quarterOf('valid_from')} as since, change, count
from resource_version cross join unnest($2::boolean[], $3::int[]) as moved (twin, count) where resource_id = any($1::uuid[])`);

/**
 * Counts versions that were written. Call it once, at the end of their transaction: {@link recountChanges}, too, comes after all locks on
 * resources.
 */
export async function countChanges(queries: WriteQueries, written: readonly WrittenChanges[]): Promise<void> {
  const counted = written.filter(({ alias }) => !alias);
  if (counted.length === 0) return;
  const column = <Name extends keyof WrittenChanges>(name: Name) => counted.map((changes) => changes[name]);
  await queries.query(ADD_WRITTEN, [
    ...[column('connectionId'), column('twin'), column('since'), column('change'), column('count')],
  ]);
}

/** Resources that are counted where they were not before, or no longer. */
export interface RecountedResources {
  /** Ids, as PostgreSQL writes an array: there may be hundreds of thousands. */
  readonly ids: string;
  readonly wasTwin: boolean;
  readonly wasAlias: boolean;
  readonly twin: boolean;
  readonly alias: boolean;
}

/**
 * Counts the versions of resources where the resources are counted now. In statements of their own, after that which locked the resources:
 * only so are versions seen that another writer had not committed before.
 */
export async function recountChanges(queries: WriteQueries, recounted: readonly RecountedResources[]): Promise<void> {
  for (const { ids, wasTwin, wasAlias, twin, alias } of recounted) {
    if (wasTwin !== twin)
      await queries.query('update resource_version set twin = $2 where resource_id = any($1::uuid[])', [ids, twin]);
    const moves = [...(wasAlias ? [] : [{ to: wasTwin, by: -1 }]), ...(alias ? [] : [{ to: twin, by: 1 }])];
    if (moves.length > 0) await queries.query(ADD_MOVED, [ids, moves.map(({ to }) => to), moves.map(({ by }) => by)]);
  }
}
