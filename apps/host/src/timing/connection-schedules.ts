import type { ResourceType } from '@maestro/core';
import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/queries.types.js';
import { schedule } from '../database/tables/schedule.table.js';
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
  const rows = await queries.select().from(schedule).where(eq(schedule.connectionId, connection.id)).for('update');
  const now = new Date();
  const values = types.flatMap((type) => {
    const before = rows.find(({ task }) => task === type.task);
    const timing = wanted(type, before);
    if (!taskTiming.hasTime(timing) || (before && taskTiming.isSame(before, timing))) return [];
    const nextAt = taskTiming.next(timing, now, connection.heldUntil);
    return [{ connectionId: connection.id, task: type.task, ...timing, nextAt }];
  });
  if (values.length === 0) return;
  await queries
    .insert(schedule)
    .values(values)
    .onConflictDoUpdate({ target: [schedule.connectionId, schedule.task], set: EXCLUDED });
}

/** The columns that an existing row takes from the inserted one. */
const EXCLUDED = {
  cron: sql`excluded.cron`,
  timeZone: sql`excluded.time_zone`,
  intervalSeconds: sql`excluded.interval_seconds`,
  enabled: sql`excluded.enabled`,
  deep: sql`excluded.deep`,
  nextAt: sql`excluded.next_at`,
};
