import type { Queries } from '../database/queries.types.js';
import type { TaskTiming } from './task-timing.js';

/** The schedules of a connection at a glance. */
export interface ScheduleSummary {
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
