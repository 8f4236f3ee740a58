import { syncsPerDay } from './syncs-per-day.js';

const MONDAY = new Date('2026-11-30T00:00:30Z');
const cron = (expression: string, timeZone = 'UTC') => ({ cron: expression, timeZone, intervalSeconds: null });

describe('how often a schedule is due in a day', () => {
  it.each([
    ['*/5 * * * *', 288],
    ['0 * * * *', 24],
    ['17 */6 * * *', 4],
    ['0 3 * * *', 1],
    ['0 3 * * 1', 1 / 7],
    ['* * * * *', 1440],
  ])('is counted for the cron expression %s', (expression, expected) => {
    expect(syncsPerDay(cron(expression), MONDAY)).toBeCloseTo(expected, 5);
  });

  it('is counted by the intervals of a day', () => {
    expect(syncsPerDay({ cron: null, timeZone: 'UTC', intervalSeconds: 900 }, MONDAY)).toBe(96);
    expect(syncsPerDay({ cron: null, timeZone: 'UTC', intervalSeconds: 172_800 }, MONDAY)).toBe(0.5);
  });

  it('is never without a time', () => {
    expect(syncsPerDay({ cron: null, timeZone: 'UTC', intervalSeconds: null }, MONDAY)).toBe(0);
  });

  it('counts the hours of the working day in its time zone', () => {
    expect(syncsPerDay(cron('0 9-17 * * 1-5', 'America/New_York'), MONDAY)).toBe(9);
  });
});
