import type { Queries } from '../../database/queries.js';

/** Versions of one connection that started in one quarter hour, as returned by the statements that write them. */
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

/** The quarter hour in which a version started. */
const quarterOf = (moment: string): string => `date_bin('15 minutes', ${moment}, timestamptz 'epoch')`;

/**
 * SQL that returns {@link WrittenChanges}.
 *
 * @param written resources whose versions were written, with connection_id, changed_at, twin and alias.
 * @param change of each, as SQL.
 */
export const writtenChanges = (written: string, change: string): string => `
select connection_id as "connectionId", ${quarterOf('changed_at')}::text as since, ${change} as change, twin, alias, count(*)::int as count
from ${written} group by 1, 2, 3, 4, 5`;

/** @param counts SQL that answers connection_id, twin, since, change and count. In a fixed order, so that writers cannot deadlock. */
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
 * Counts new versions. Call it once, at the end of their transaction, because {@link recountChanges} also comes after
 * all locks on resources.
 */
export async function countChanges(queries: Queries, written: readonly WrittenChanges[]): Promise<void> {
  const counted = written.filter(({ alias }) => !alias);
  if (counted.length === 0) return;
  const column = <Name extends keyof WrittenChanges>(name: Name) => counted.map((changes) => changes[name]);
  await queries.query(ADD_WRITTEN, [
    ...[column('connectionId'), column('twin'), column('since'), column('change'), column('count')],
  ]);
}

/** Resources whose counting has changed. */
export interface RecountedResources {
  /** Ids as a PostgreSQL array literal, because there may be hundreds of thousands. */
  readonly ids: string;
  readonly wasTwin: boolean;
  readonly wasAlias: boolean;
  readonly twin: boolean;
  readonly alias: boolean;
}

/**
 * Moves the counts of resources' versions to where the resources are counted now. In separate statements after the one
 * that locked the resources, so that versions that other writers have committed since are seen.
 */
export async function recountChanges(queries: Queries, recounted: readonly RecountedResources[]): Promise<void> {
  for (const { ids, wasTwin, wasAlias, twin, alias } of recounted) {
    if (wasTwin !== twin)
      await queries.query('update resource_version set twin = $2 where resource_id = any($1::uuid[])', [ids, twin]);
    const moves = [...(wasAlias ? [] : [{ to: wasTwin, by: -1 }]), ...(alias ? [] : [{ to: twin, by: 1 }])];
    if (moves.length > 0) await queries.query(ADD_MOVED, [ids, moves.map(({ to }) => to), moves.map(({ by }) => by)]);
  }
}
