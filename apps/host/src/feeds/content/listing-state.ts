import { type Queries } from '../../database/queries.js';
import { moment } from '../../database/sql.js';
import { shortMoment } from '../../inventory/listing/resource-row.js';
import { type FeedTask } from './feed-catalogue.service.js';

/** A task whose latest listing was not complete: what it lists may have changed since. */
export interface ListingGap {
  readonly connectionId: string;
  readonly connectionName: string;
  readonly task: string;
  /** When its last complete listing ended, RFC 3339. Null: it never had one. */
  readonly completeAt: string | null;
  /** Why the latest one was not complete. Empty if there was none. */
  readonly message: string;
}

/** How current the lists of a feed are. */
export interface ListingState {
  readonly gaps: readonly ListingGap[];
  /** The end of the oldest of the last complete listings, RFC 3339. Null if there is none, or a task never had one. */
  readonly completeAt: string | null;
}

/** The latest ended listing of each task and the last complete one: two index look-ups. */
const STATES = `
select connection.id as "connectionId", connection.name as "connectionName", wanted.task,
  coalesce(latest.complete or latest.state = 'unavailable', false) as "isWhole", coalesce(latest.message, '') as message, whole.at as "completeAt",
  coalesce(latest.state = 'unavailable', false) as "isUnavailable"
from connection
join unnest($1::text[], $2::text[]) as wanted (provider, task) using (provider)
left join lateral (
  select complete, state, message from sync_task
  where connection_id = connection.id and sync_task.task = wanted.task and ended_at is not null
    and coalesce(started_at, ended_at) is not null
  order by coalesce(started_at, ended_at) desc limit 1
) as latest on true
left join lateral (
  select ${moment('ended_at')} as at from sync_task
  where connection_id = connection.id and sync_task.task = wanted.task and ended_at is not null and complete
    and coalesce(started_at, ended_at) is not null
  order by coalesce(started_at, ended_at) desc limit 1
) as whole on true
where connection.removed_at is null and ($3::uuid[] is null or connection.id = any ($3))
order by connection.name, connection.id, wanted.task`;

/**
 * Reads how current the lists of some tasks are.
 *
 * @param connections ids. Default: all.
 */
export async function readListingState(
  queries: Queries,
  tasks: readonly FeedTask[],
  connections: readonly string[] = [],
): Promise<ListingState> {
  const { rows } = await queries.query<ListingGap & { isWhole: boolean; isUnavailable: boolean }>(STATES, [
    tasks.map(({ provider }) => provider),
    tasks.map(({ task }) => task),
    connections.length > 0 ? connections : null,
  ]);
  const listed = rows.filter(({ isUnavailable }) => !isUnavailable);
  const oldest = listed.map(({ completeAt }) => completeAt).sort(oldestFirst)[0] ?? null;
  return {
    gaps: listed
      .filter(({ isWhole }) => !isWhole)
      .map(({ isWhole: _whole, isUnavailable: _unavailable, completeAt, ...gap }) => ({
        ...gap,
        completeAt: completeAt === null ? null : shortMoment(completeAt),
      })),
    completeAt: oldest === null ? null : shortMoment(oldest),
  };
}

const oldestFirst = (one: string | null, other: string | null): number => (one ?? '').localeCompare(other ?? '');

/** The most gaps that a header names: proxies refuse long ones. */
const MAX_GAPS = 30;

/** The headers that tell clients how current a feed is, in the format of RFC 8941. */
export function listingHeaders({ gaps, completeAt }: ListingState): Record<string, string> {
  const named = gaps
    .slice(0, MAX_GAPS)
    .map(
      (gap) =>
        `${gap.task};connection="${gap.connectionId}"${gap.completeAt === null ? '' : `;complete="${gap.completeAt}"`}`,
    );
  const others = gaps.length > MAX_GAPS ? [`others;count=${gaps.length - MAX_GAPS}`] : [];
  return {
    ...(gaps.length > 0 && { 'maestro-incomplete': [...named, ...others].join(', ') }),
    ...(completeAt !== null && { 'maestro-complete-at': completeAt }),
  };
}
