import type { Queries } from '../../database/queries.js';

/** Resources of one kind, which point to resources of other kinds. */
interface PointingResources {
  readonly connectionId: string;
  readonly ids: readonly string[];
  /** The kind of their parents, which they point to as well. */
  readonly parent: string | undefined;
  /** The tasks of the provider, by the kinds that they list. */
  readonly tasks: ReadonlyMap<string, string>;
}

/**
 * A target can be seen if the last sync of its kind that ended was complete, with the current credential. What is
 * gone cannot be pointed to either. Parameters: connection, resources, kind of the parents, kinds and their tasks.
 */
const WITH_VISIBLE_TARGETS = `
select pointing.id from unnest($2::uuid[]) as pointing (id) where (
  select count(*) > 0 and bool_and(target.gone_at is not null or coalesce(latest.complete and latest.started_at >= coalesce(
    (select updated_at from credential where connection_id = $1), '-infinity'), false))
  from relation edge
  join resource target on target.connection_id = $1 and target.kind = edge.to_kind and target.uid = edge.to_uid
  left join unnest($4::text[], $5::text[]) as type (kind, task) on type.kind = target.kind
  left join lateral (
    select task.complete, task.started_at from sync_task task
    where task.connection_id = $1 and task.task = type.task and task.ended_at is not null
    order by coalesce(task.started_at, task.ended_at) desc limit 1
  ) as latest on true
  where edge.from_id = pointing.id and edge.to_kind is distinct from $3
)`;

/** Finds the resources whose targets are all gone or can be seen with the current credential. Without a target, neither holds. */
export async function withVisibleTargets(
  queries: Queries,
  { connectionId, ids, parent, tasks }: PointingResources,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const values = [connectionId, ids, parent ?? null, [...tasks.keys()], [...tasks.values()]];
  const { rows } = await queries.query<{ id: string }>(WITH_VISIBLE_TARGETS, values);
  return new Set(rows.map(({ id }) => id));
}
