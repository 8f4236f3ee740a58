import type { Queries } from '../../database/queries.js';
import { nextTick, type Timing } from '../../timing/next-tick.js';
import type { Subscription } from '../subscriptions/subscription-rows.js';
import type { Report } from './report.js';

/**
 * Enabled schedules with the last complete read of their task. Those that were due long ago but not taken are included;
 * those that were just enabled are not, until they are due. Parameters: connections, now.
 */
const SCHEDULED = `
select schedule.connection_id as "connectionId", connection.name as connection, task, cron, time_zone as "timeZone", interval_seconds as "intervalSeconds",
  extract(epoch from connection.created_at)::float8 * 1000 as "createdAt", extract(epoch from last_at)::float8 * 1000 as "lastAt",
  next_at <= $2 or held_until > $2 as "isDue"
from schedule join connection on connection.id = connection_id
where schedule.enabled and removed_at is null and ($1::uuid[] = '{}' or connection.id = any ($1)) order by name, task`;

/** Tasks that were not read completely since a moment. Parameters: connections, tasks, milliseconds. */
const WHOLE = `
select wanted.number::int - 1 as index from unnest($1::uuid[], $2::text[], $3::float8[]) with ordinality as wanted (connection_id, task, since, number)
where not exists (
  select from sync_task task where task.connection_id = wanted.connection_id and task.task = wanted.task
    and coalesce(task.started_at, task.ended_at) >= to_timestamp(wanted.since / 1000) and task.ended_at is not null
    and (complete or state = 'unavailable') and awaiting is null)
order by number`;

/** A task with a schedule. */
export interface ScheduledTask extends Timing, Record<string, unknown> {
  readonly connectionId: string;
  readonly connection: string;
  readonly task: string;
  readonly createdAt: number;
  readonly lastAt: number | null;
  readonly isDue: boolean | null;
}

/** How many coming ticks of a cron expression are looked at: its longest pause counts, such as a weekend. */
const TICKS = 10;

/** The longest time between two ticks, in milliseconds. */
export function longestPause(timing: Timing, now: Date): number {
  if (timing.intervalSeconds !== null) return timing.intervalSeconds * 1000;
  let longest = 0;
  let last = nextTick(timing, now);
  for (let count = 0; count < TICKS; count += 1) {
    const next = nextTick(timing, last);
    longest = Math.max(longest, next.getTime() - last.getTime());
    last = next;
  }
  return longest;
}

/** The tasks that are late for a subscription. */
export async function lateTasks(
  queries: Queries,
  { connections, lateAfter }: Pick<Subscription, 'connections' | 'lateAfter'>,
  now = new Date(),
): Promise<readonly ScheduledTask[]> {
  const { rows } = await queries.query<ScheduledTask>(SCHEDULED, [connections, now]);
  const pauses = new Map<string, number>();
  const pauseOf = (timing: ScheduledTask): number => {
    const key = JSON.stringify([timing.cron, timing.timeZone, timing.intervalSeconds]);
    const known = pauses.get(key) ?? longestPause(timing, now);
    pauses.set(key, known);
    return known;
  };
  const deadline = (task: ScheduledTask): number => now.getTime() - lateAfter * pauseOf(task);
  const candidates = rows.filter((row) => {
    const isUsed = row.isDue === true || (row.lastAt !== null && row.lastAt >= deadline(row));
    return isUsed && row.createdAt < deadline(row);
  });
  const late = await queries.query<{ index: number }>(WHOLE, [
    candidates.map(({ connectionId }) => connectionId),
    candidates.map(({ task }) => task),
    candidates.map(deadline),
  ]);
  return late.rows.map(({ index }) => candidates[index]!);
}

/** What is reported once about a late task. */
export const lateKey = ({ connectionId, task }: Pick<ScheduledTask, 'connectionId' | 'task'>): string =>
  `late:${connectionId}:${task}`;

/** One report for each connection. */
export function lateReports(
  { groupBy, maxLines, lateAfter }: Pick<Subscription, 'groupBy' | 'maxLines' | 'lateAfter'>,
  tasks: readonly ScheduledTask[],
  now = new Date(),
): readonly Report[] {
  return [...new Set(tasks.map(({ connectionId }) => connectionId))].map((connectionId) => {
    const own = tasks.filter((task) => task.connectionId === connectionId);
    const { connection } = own[0]!;
    const promise = `not read completely for ${lateAfter} times the interval of its schedule`;
    return {
      ...{ group: groupBy === 'connection' ? connectionId : '', type: 'sync.late', at: now.toISOString() },
      ...{
        severity: 'error',
        subject: connection,
        counts: [{ count: own.length, one: 'task late', many: 'tasks late' }],
      },
      lines: own.slice(0, maxLines).map(({ task }) => `${task}: ${promise}. Look at its last syncs.`),
      total: own.length,
      data: { connectionId, connection, tasks: own.slice(0, 100).map(({ task }) => ({ task, event: 'late' })) },
      link: `/connections/${connectionId}`,
    };
  });
}
