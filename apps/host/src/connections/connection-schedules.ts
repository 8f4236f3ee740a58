import type { PluginManifest } from '@maestro/core';
import type { Queries } from '../credentials/queries.types.js';
import { schedule } from '../database/tables/schedule.table.js';
import { nextTick } from '../schedules/next-tick.js';
import type { ScheduleDto } from '../schedules/schedule.dto.js';
import { connectionProblem } from './connection.problems.js';

/**
 * Gives every task of a new connection the same schedule.
 *
 * @throws {ProblemError} 400, for a cron expression or a time zone that is none.
 */
export async function setSchedules(
  connectionId: string,
  { resources }: PluginManifest,
  { cron, timeZone = 'UTC', intervalSeconds, enabled = true }: ScheduleDto,
  queries: Queries,
): Promise<void> {
  const timing = { cron: cron ?? null, timeZone, intervalSeconds: intervalSeconds ?? null };
  const nextAt = firstTick(timing);
  await queries
    .insert(schedule)
    .values(resources.map(({ task }) => ({ connectionId, task, ...timing, enabled, nextAt })));
}

function firstTick(timing: Parameters<typeof nextTick>[0]): Date {
  try {
    return nextTick(timing, new Date());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw connectionProblem.invalid([{ field: 'schedule.cron', message }]);
  }
}
