import type { ResourceType } from '@maestro/core';
import { nextTick, type Timing } from './next-tick.js';
import type { ScheduleChangeDto } from './schedule.dto.js';

/** The schedule of a task, also while it is disabled. */
export interface TaskTiming extends Timing {
  readonly enabled: boolean;
  /** Whether its syncs are deep: they also read what takes many requests. */
  readonly deep: boolean;
}

const hasTime = ({ cron, intervalSeconds }: Timing): boolean => cron !== null || intervalSeconds !== null;

/** Creates and changes schedules. */
export const taskTiming = {
  /** The schedule that a plugin suggests for a task. Disabled and without a time if there is none. */
  suggested: ({ schedule }: ResourceType): TaskTiming => ({
    cron: schedule ?? null,
    timeZone: 'UTC',
    intervalSeconds: null,
    enabled: schedule !== undefined,
    deep: false,
  }),

  /** A schedule after a change. A cron expression replaces an interval, and vice versa. */
  changed(before: TaskTiming, { cron, intervalSeconds, timeZone, enabled, deep }: ScheduleChangeDto): TaskTiming {
    const isNew = cron !== undefined || intervalSeconds !== undefined;
    const time = isNew ? { cron: cron ?? null, intervalSeconds: intervalSeconds ?? null } : before;
    return {
      cron: time.cron,
      intervalSeconds: time.intervalSeconds,
      timeZone: timeZone ?? before.timeZone,
      enabled: enabled ?? (before.enabled || !hasTime(before)),
      deep: deep ?? before.deep,
    };
  },

  hasTime,

  isSame: (one: TaskTiming, other: TaskTiming): boolean =>
    one.cron === other.cron &&
    one.timeZone === other.timeZone &&
    one.intervalSeconds === other.intervalSeconds &&
    one.enabled === other.enabled &&
    one.deep === other.deep,

  /** The next due time, not before a given time. Null if disabled. */
  next(timing: TaskTiming, now: Date, notBefore: Date | null): Date | null {
    if (!timing.enabled || !hasTime(timing)) return null;
    const next = nextTick(timing, now);
    return notBefore && notBefore > next ? notBefore : next;
  },
} as const;
