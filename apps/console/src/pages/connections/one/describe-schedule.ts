import type { Schemas } from '../../../api/schemas.types';

type Timing = Pick<Schemas['ScheduleView'], 'cron' | 'timeZone' | 'intervalSeconds'>;

const UNITS: readonly (readonly [string, number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** "every 5 minutes", "0 3 * * * (Europe/Berlin)": an interval in its largest whole unit, a cron expression as it is. */
export function describeSchedule({ cron, timeZone, intervalSeconds }: Timing): string {
  if (cron !== null) return `${cron} (${timeZone})`;
  const seconds = intervalSeconds ?? 0;
  const [unit, length] = UNITS.find(([, each]) => seconds % each === 0) ?? ['second', 1];
  const count = seconds / length;
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}
