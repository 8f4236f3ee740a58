import { nextTick } from './next-tick.js';

const at = (text: string): Date => new Date(text);
const cron = (expression: string, timeZone = 'UTC') => ({ cron: expression, timeZone, intervalSeconds: null });

describe('the next tick', () => {
  it('of a cron expression comes after the moment, not on it', () => {
    expect(nextTick(cron('*/5 * * * *'), at('2026-11-23T10:05:00Z'))).toEqual(at('2026-11-23T10:10:00Z'));
  });

  it('is counted in the time zone, across a change of the clocks', () => {
    expect(nextTick(cron('30 2 * * *', 'Europe/Berlin'), at('2026-03-28T02:00:00Z'))).toEqual(
      at('2026-03-29T01:30:00Z'),
    );
    expect(nextTick(cron('0 9 * * *', 'America/New_York'), at('2026-11-23T10:00:00Z'))).toEqual(
      at('2026-11-23T14:00:00Z'),
    );
  });

  it('of an interval is that long after the moment', () => {
    const timing = { cron: null, timeZone: 'UTC', intervalSeconds: 90 };

    expect(nextTick(timing, at('2026-11-23T10:00:00Z'))).toEqual(at('2026-11-23T10:01:30Z'));
  });

  it.each([cron('every day'), cron('61 * * * *'), cron('0 * * * *', 'Mars/Olympus')])('of %j is refused', (timing) => {
    expect(() => nextTick(timing, at('2026-11-23T10:00:00Z'))).toThrow();
  });
});
