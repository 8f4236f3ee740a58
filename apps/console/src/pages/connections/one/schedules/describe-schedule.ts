import { toString as inWords } from 'cronstrue';
import type { Schemas } from '../../../../api/schemas.types';

type Timing = Pick<Schemas['ScheduleView'], 'cron' | 'timeZone' | 'intervalSeconds'>;

const UNITS: readonly (readonly [string, number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

const CRON_WORDS = { use24HourTimeFormat: true, throwExceptionOnParseError: false } as const;

/** "every 90 minutes", "At 03:00, Europe/Berlin": an interval in its largest whole unit, or a cron expression as text with its time zone. */
export function describeSchedule({ cron, timeZone, intervalSeconds }: Timing): string {
  if (cron !== null) return `${inWords(cron, CRON_WORDS)}, ${timeZone}`;
  const seconds = intervalSeconds ?? 0;
  const [unit, length] = UNITS.find(([, each]) => seconds % each === 0) ?? ['second', 1];
  const count = seconds / length;
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}
