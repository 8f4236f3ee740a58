import { CronExpressionParser } from 'cron-parser';

/** When something is due: a cron expression of five fields in a time zone, or an interval. */
export interface Timing {
  readonly cron: string | null;
  readonly timeZone: string;
  readonly intervalSeconds: number | null;
}

/**
 * The next moment after another. Ticks that were missed meanwhile are not made up for.
 *
 * @throws {Error} for an expression or a time zone that is none.
 */
export function nextTick({ cron, timeZone, intervalSeconds }: Timing, after: Date): Date {
  if (intervalSeconds !== null) return new Date(after.getTime() + intervalSeconds * 1000);
  return CronExpressionParser.parse(cron ?? '', { currentDate: after, tz: timeZone })
    .next()
    .toDate();
}
