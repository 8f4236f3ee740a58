import { describe, expect, it } from 'vitest';
import { toSchedule, toScheduleDraft } from './schedule-dialog';

const SCHEDULE = {
  task: 'server-list',
  ...{ cron: null, intervalSeconds: null, timeZone: 'UTC' },
  ...{ enabled: false, deep: false, nextAt: null, lastAt: null },
};

describe('a schedule in a form', () => {
  it('of a cron expression is saved unchanged and enabled', () => {
    const schedule = { ...SCHEDULE, cron: '0 3 * * 1', timeZone: 'Europe/Berlin', deep: true };

    expect(toSchedule(toScheduleDraft(schedule))).toEqual({
      cron: '0 3 * * 1',
      timeZone: 'Europe/Berlin',
      deep: true,
      enabled: true,
    });
  });

  it('of an interval is in minutes', () => {
    const draft = toScheduleDraft({ ...SCHEDULE, intervalSeconds: 900 });

    expect(draft).toMatchObject({ way: 'interval', minutes: 15 });
    expect(toSchedule(draft)).toEqual({ intervalSeconds: 900, deep: false, enabled: true });
  });
});
