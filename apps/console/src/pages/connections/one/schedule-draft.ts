import type { Schemas } from '../../../api/schemas.types';

/** A schedule as it stands in a form. */
export interface ScheduleDraft {
  readonly way: 'cron' | 'interval';
  readonly cron: string;
  readonly timeZone: string;
  /** Empty while nothing is typed. */
  readonly minutes: number | '';
  readonly deep: boolean;
}

const HOUR = 60;

/** What is in the form at first; in the way that was not used, what is usual. */
export const toScheduleDraft = (schedule: Schemas['ScheduleView']): ScheduleDraft => ({
  way: schedule.cron === null ? 'interval' : 'cron',
  cron: schedule.cron ?? '0 * * * *',
  timeZone: schedule.timeZone,
  minutes: schedule.intervalSeconds === null ? HOUR : Math.max(1, Math.round(schedule.intervalSeconds / 60)),
  deep: schedule.deep,
});

/** What is sent of it. Whoever sets a schedule wants it to run. */
export function toSchedule({ way, cron, timeZone, minutes, deep }: ScheduleDraft): Schemas['ScheduleChangeDto'] {
  const timing = way === 'cron' ? { cron: cron.trim(), timeZone } : { intervalSeconds: Number(minutes) * 60 };
  return { ...timing, deep, enabled: true };
}
