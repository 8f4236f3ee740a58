import { describe, expect, it } from 'vitest';
import { describeSchedule } from './describe-schedule';

describe('a schedule in words', () => {
  it.each([
    [300, 'every 5 minutes'],
    [3600, 'every hour'],
    [5400, 'every 90 minutes'],
    [86_400, 'every day'],
    [61, 'every 61 seconds'],
  ])('of %i seconds', (intervalSeconds, words) => {
    expect(describeSchedule({ cron: null, timeZone: 'UTC', intervalSeconds })).toBe(words);
  });

  it('of a cron expression names its time zone', () => {
    expect(describeSchedule({ cron: '0 3 * * *', timeZone: 'Europe/Berlin', intervalSeconds: null })).toBe(
      '0 3 * * * (Europe/Berlin)',
    );
  });
});
