import { type ResourceType } from '@maestro/core';
import { type Queries } from '../database/queries.js';
import { type ScheduleChangeDto } from './schedule.dto.js';
import { type TaskTiming, taskTiming } from './task-timing.js';

/** The connection and tasks whose schedules are written. */
interface ScheduledTasks {
  readonly connection: { readonly id: string; readonly heldUntil: Date | null };
  readonly types: readonly ResourceType[];
  /** They are all tasks of the connection: what only deep syncs read gets a schedule only if that is deep. */
  readonly isEvery?: boolean;
}

/** Reads and writes the schedules of a connection's tasks. DTOs have validated the input; a task without a time gets no schedule. */
export const connectionSchedules = {
  /** By task, enabled or not. Tasks without one are left out. */
  read: (connectionId: string, queries: Queries): Promise<ReadonlyMap<string, TaskTiming>> =>
    read(connectionId, queries, ''),

  /** Creates the suggested schedules with the requested changes. */
  set: (tasks: ScheduledTasks, wanted: ScheduleChangeDto, queries: Queries): Promise<void> =>
    write(tasks, (type) => taskTiming.changed(taskTiming.suggested(type), wanted), queries),

  /** Changes the given values only. */
  change: (tasks: ScheduledTasks, change: ScheduleChangeDto, queries: Queries): Promise<void> =>
    write(tasks, (type, before) => taskTiming.changed(before ?? taskTiming.suggested(type), change), queries),
} as const;

async function read(
  connectionId: string,
  queries: Queries,
  lock: '' | 'for update',
): Promise<ReadonlyMap<string, TaskTiming>> {
  const { rows } = await queries.query<TaskTiming & { readonly task: string }>(
    `select task, cron, time_zone as "timeZone", interval_seconds as "intervalSeconds", enabled, deep
     from schedule where connection_id = $1 ${lock}`,
    [connectionId],
  );
  return new Map(rows.map(({ task, ...timing }) => [task, timing]));
}

async function write(
  { connection, types, isEvery = false }: ScheduledTasks,
  wanted: (type: ResourceType, before: TaskTiming | undefined) => TaskTiming,
  queries: Queries,
): Promise<void> {
  const known = await read(connection.id, queries, 'for update');
  const now = new Date();
  const values = types.flatMap((type) => {
    const before = known.get(type.task);
    const timing = wanted(type, before);
    if (isEvery && !before && !isForEvery(type, timing)) return [];
    if (!taskTiming.hasTime(timing) || (before && taskTiming.isSame(before, timing))) return [];
    const nextAt = taskTiming.next(timing, now, connection.heldUntil);
    return [{ task: type.task, ...timing, nextAt }];
  });
  if (values.length === 0) return;
  await queries.query(WRITE, [connection.id, JSON.stringify(values)]);
}

/** Whether a schedule that is set for all tasks at once is also meant for this one. */
export const isForEvery = ({ onlyDeep }: ResourceType, { deep }: TaskTiming): boolean => deep || !onlyDeep;

const WRITE = `
insert into schedule (connection_id, task, cron, time_zone, interval_seconds, enabled, deep, next_at)
select $1::uuid, task, cron, "timeZone", "intervalSeconds", enabled, deep, "nextAt" from jsonb_to_recordset($2) as given (
  task text, cron text, "timeZone" text, "intervalSeconds" integer, enabled boolean, deep boolean, "nextAt" timestamptz)
on conflict (connection_id, task) do update set cron = excluded.cron, time_zone = excluded.time_zone,
  interval_seconds = excluded.interval_seconds, enabled = excluded.enabled, deep = excluded.deep, next_at = excluded.next_at`;

/** The schedules of a connection at a glance. */
interface ScheduleSummary {
  /** The common value of all tasks. Null if they differ. */
  readonly schedule: TaskTiming | null;
  /** The earliest due time. */
  readonly nextSyncAt: Date | null;
}

interface SummaryRow extends TaskTiming {
  readonly id: string;
  readonly timings: number;
  readonly nextSyncAt: Date | null;
}

const SUMMARIES = `
select connection_id as id, count(distinct (cron, time_zone, interval_seconds, enabled, deep))::int as timings,
  min(cron) as cron, min(time_zone) as "timeZone", min(interval_seconds) as "intervalSeconds",
  bool_and(enabled) as enabled, bool_and(deep) as deep, min(next_at) filter (where enabled) as "nextSyncAt"
from schedule where connection_id = any ($1::uuid[]) group by connection_id`;

/** By connection id. Connections without schedules are omitted. */
export async function scheduleSummaries(
  ids: readonly string[],
  queries: Queries,
): Promise<ReadonlyMap<string, ScheduleSummary>> {
  if (ids.length === 0) return new Map();
  const { rows } = await queries.query<SummaryRow>(SUMMARIES, [ids]);
  return new Map(
    rows.map(({ id, timings, nextSyncAt, ...timing }) => [id, { schedule: timings === 1 ? timing : null, nextSyncAt }]),
  );
}
