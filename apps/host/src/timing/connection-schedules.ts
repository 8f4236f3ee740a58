import type { ResourceType } from '@maestro/core';
import type { Queries } from '../database/queries.types.js';
import type { ScheduleChangeDto } from './schedule-change.dto.js';
import { type TaskTiming, taskTiming } from './task-timing.js';

/** The connection and tasks whose schedules are written. */
export interface ScheduledTasks {
  readonly connection: { readonly id: string; readonly heldUntil: Date | null };
  readonly types: readonly ResourceType[];
}

/** Writes the schedules of a connection's tasks. DTOs have validated the input; a task without a time gets no schedule. */
export const connectionSchedules = {
  /** Creates the suggested schedules with the requested changes. */
  set: (tasks: ScheduledTasks, wanted: ScheduleChangeDto, queries: Queries): Promise<void> =>
    write(tasks, (type) => taskTiming.changed(taskTiming.suggested(type), wanted), queries),

  /** Changes the given values only. */
  change: (tasks: ScheduledTasks, change: ScheduleChangeDto, queries: Queries): Promise<void> =>
    write(tasks, (type, before) => taskTiming.changed(before ?? taskTiming.suggested(type), change), queries),
} as const;

async function write(
  { connection, types }: ScheduledTasks,
  wanted: (type: ResourceType, before: TaskTiming | undefined) => TaskTiming,
  queries: Queries,
): Promise<void> {
  const { rows } = await queries.query<TaskTiming & { readonly task: string }>(
    `select task, cron, time_zone as "timeZone", interval_seconds as "intervalSeconds", enabled, deep
     from schedule where connection_id = $1 for update`,
    [connection.id],
  );
  const now = new Date();
  const values = types.flatMap((type) => {
    const before = rows.find(({ task }) => task === type.task);
    const timing = wanted(type, before);
    if (!taskTiming.hasTime(timing) || (before && taskTiming.isSame(before, timing))) return [];
    const nextAt = taskTiming.next(timing, now, connection.heldUntil);
    return [{ task: type.task, ...timing, nextAt }];
  });
  if (values.length === 0) return;
  await queries.query(WRITE, [connection.id, JSON.stringify(values)]);
}

const WRITE = `
insert into schedule (connection_id, task, cron, time_zone, interval_seconds, enabled, deep, next_at)
select $1::uuid, task, cron, "timeZone", "intervalSeconds", enabled, deep, "nextAt" from jsonb_to_recordset($2) as given (
  task text, cron text, "timeZone" text, "intervalSeconds" integer, enabled boolean, deep boolean, "nextAt" timestamptz)
on conflict (connection_id, task) do update set cron = excluded.cron, time_zone = excluded.time_zone,
  interval_seconds = excluded.interval_seconds, enabled = excluded.enabled, deep = excluded.deep, next_at = excluded.next_at`;
