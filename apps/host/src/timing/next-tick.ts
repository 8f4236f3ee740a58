import { Cron } from 'croner';

/** When something is due: a cron expression of five fields in a time zone, or an interval. */
export interface Timing {
  readonly cron: string | null;
  readonly timeZone: string;
  readonly intervalSeconds: number | null;
}

/**
 * The next moment after another. Ticks that were missed meanwhile are not made up for. What a change of the clocks leaves out is due at
 * the change; what it repeats is due once, unless it is due every hour anyway.
 *
 * @throws {Error} for an expression or a time zone that is none.
 */
export function nextTick({ cron, timeZone, intervalSeconds }: Timing, after: Date): Date {
  if (intervalSeconds !== null) return new Date(after.getTime() + intervalSeconds * 1000);
  const next = new Cron(cron ?? '', { timezone: timeZone, mode: '5-part' }).nextRun(after);
  if (!next) throw new Error('it is never due');
  return next;
}
