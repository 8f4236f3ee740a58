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

  it.each([
    ['*/5 * * * *', 'UTC', 'Every 5 minutes, UTC'],
    ['0 3 * * *', 'Europe/Berlin', 'At 03:00, Europe/Berlin'],
  ])('of the cron expression %s', (cron, timeZone, words) => {
    expect(describeSchedule({ cron, timeZone, intervalSeconds: null })).toBe(words);
  });
});
