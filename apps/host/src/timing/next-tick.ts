import { Cron } from 'croner';

/** A cron expression with five fields in a time zone, or an interval. */
export interface Timing {
  readonly cron: string | null;
  readonly timeZone: string;
  readonly intervalSeconds: number | null;
}

/**
 * The next due time after a given time. Missed ticks are not caught up. Times skipped by a clock change are due at the
 * change; repeated ones are due once, unless due every hour.
 *
 * @throws {Error} for an invalid expression or time zone.
 */
export function nextTick({ cron, timeZone, intervalSeconds }: Timing, after: Date): Date {
  if (intervalSeconds !== null) return new Date(after.getTime() + intervalSeconds * 1000);
  const next = new Cron(cron ?? '', { timezone: timeZone, mode: '5-part' }).nextRun(after);
  if (!next) throw new Error('it is never due');
  return next;
}
