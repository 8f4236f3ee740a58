import { inArray, sql } from 'drizzle-orm';
import type { Queries } from '../database/queries.types.js';
import { schedule } from '../database/tables/schedule.table.js';
import type { TaskTiming } from './task-timing.js';

/** The schedules of a connection at a glance. */
export interface ScheduleSummary {
  /** The common value of all tasks. Null if they differ. */
  readonly schedule: TaskTiming | null;
  /** The earliest due time. */
  readonly nextSyncAt: Date | null;
}

/** By connection id. Connections without schedules are omitted. */
export async function scheduleSummaries(
  ids: readonly string[],
  queries: Queries,
): Promise<ReadonlyMap<string, ScheduleSummary>> {
  if (ids.length === 0) return new Map();
  const { connectionId, cron, timeZone, intervalSeconds, enabled, deep, nextAt } = schedule;
  const rows = await queries
    .select({
      id: connectionId,
      timings: sql<number>`count(distinct (${cron}, ${timeZone}, ${intervalSeconds}, ${enabled}, ${deep}))::int`,
      cron: sql<string | null>`min(${cron})`,
      timeZone: sql<string>`min(${timeZone})`,
      intervalSeconds: sql<number | null>`min(${intervalSeconds})`,
      enabled: sql<boolean>`bool_and(${enabled})`,
      deep: sql<boolean>`bool_and(${deep})`,
      nextSyncAt: sql<Date | null>`min(${nextAt}) filter (where ${enabled})`.mapWith(nextAt),
    })
    .from(schedule)
    .where(inArray(connectionId, [...ids]))
    .groupBy(connectionId);
  return new Map(
    rows.map(({ id, timings, nextSyncAt, ...timing }) => [id, { schedule: timings === 1 ? timing : null, nextSyncAt }]),
  );
}
