import { nextTick, type Timing } from '../timing/next-tick.js';

const DAY_MS = 86_400_000;

/**
 * How often a schedule is due in the 24 hours after a given time. Less than once a day is a fraction: a weekly schedule is 1/7.
 *
 * @param timing with a cron expression or an interval.
 */
export function syncsPerDay({ cron, timeZone, intervalSeconds }: Timing, after: Date): number {
  if (intervalSeconds !== null) return 86_400 / intervalSeconds;
  if (cron === null) return 0;
  const timing = { cron, timeZone, intervalSeconds };
  const first = nextTick(timing, after);
  const end = after.getTime() + DAY_MS;
  let ticks = 0;
  let tick = first;
  for (; tick.getTime() <= end; tick = nextTick(timing, tick)) ticks += 1;
  if (ticks > 1) return ticks;
  // Due once or not at all within the day: the distance between two ticks tells more.
  return DAY_MS / (nextTick(timing, first).getTime() - first.getTime());
}
