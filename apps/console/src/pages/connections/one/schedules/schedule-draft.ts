import type { Schemas } from '../../../../api/schemas.types';

/** The values of the schedule form. */
export interface ScheduleDraft {
  readonly way: 'cron' | 'interval';
  readonly cron: string;
  readonly timeZone: string;
  /** Empty if the input is empty. */
  readonly minutes: number | '';
  readonly deep: boolean;
}

const HOUR = 60;

/** Initial form values; the unused alternative gets a default. */
export const toScheduleDraft = (schedule: Schemas['ScheduleView']): ScheduleDraft => ({
  way: schedule.cron === null ? 'interval' : 'cron',
  cron: schedule.cron ?? '0 * * * *',
  timeZone: schedule.timeZone,
  minutes: schedule.intervalSeconds === null ? HOUR : Math.max(1, Math.round(schedule.intervalSeconds / 60)),
  deep: schedule.deep,
});

/** The draft as the API expects it. Saving a schedule also enables it. */
export function toSchedule({ way, cron, timeZone, minutes, deep }: ScheduleDraft): Schemas['ScheduleChangeDto'] {
  const timing = way === 'cron' ? { cron: cron.trim(), timeZone } : { intervalSeconds: Number(minutes) * 60 };
  return { ...timing, deep, enabled: true };
}
