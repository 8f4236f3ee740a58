import { nextTick } from './next-tick.js';

const at = (text: string): Date => new Date(text);
const cron = (expression: string, timeZone = 'UTC') => ({ cron: expression, timeZone, intervalSeconds: null });

describe('the next tick', () => {
  it('of a cron expression comes after the moment, not on it', () => {
    expect(nextTick(cron('*/5 * * * *'), at('2026-11-23T10:05:00Z'))).toEqual(at('2026-11-23T10:10:00Z'));
  });

  it('is counted in the time zone', () => {
    expect(nextTick(cron('0 9 * * *', 'America/New_York'), at('2026-11-23T10:00:00Z'))).toEqual(
      at('2026-11-23T14:00:00Z'),
    );
  });

  const next = (expression: string, timeZone: string, from: string, times: number): string[] => {
    const ticks = [at(from)];
    for (let time = 0; time < times; time += 1) ticks.push(nextTick(cron(expression, timeZone), ticks.at(-1)!));
    return ticks.slice(1).map((tick) => tick.toISOString().slice(5, 16));
  };

  it.each([
    [
      'left out by the clocks is due at the change',
      '30 2 * * *',
      'Europe/Berlin',
      '2026-03-28T02:00:00Z',
      ['03-29T01:00', '03-30T00:30'],
    ],
    [
      'repeated by the clocks is due once',
      '30 2 * * *',
      'Europe/Berlin',
      '2026-10-24T02:00:00Z',
      ['10-25T00:30', '10-26T01:30'],
    ],
    [
      'of every hour is due in both of the repeated ones',
      '0 * * * *',
      'Europe/Berlin',
      '2026-10-24T23:30:00Z',
      ['10-25T00:00', '10-25T01:00', '10-25T02:00'],
    ],
    [
      'of midnight is due although there is none',
      '0 0 * * *',
      'America/Havana',
      '2026-03-07T12:00:00Z',
      ['03-08T05:00', '03-09T04:00'],
    ],
    [
      'is due where the clocks change by half an hour',
      '15 1 * * *',
      'Australia/Lord_Howe',
      '2026-04-03T15:00:00Z',
      ['04-04T14:15', '04-05T14:45'],
    ],
  ])('%s', (_what, expression, timeZone, from, expected) => {
    expect(next(expression, timeZone, from, expected.length)).toEqual(expected);
  });

  it('of an interval is that long after the moment', () => {
    const timing = { cron: null, timeZone: 'UTC', intervalSeconds: 90 };

    expect(nextTick(timing, at('2026-11-23T10:00:00Z'))).toEqual(at('2026-11-23T10:01:30Z'));
  });

  it.each([
    cron('every day'),
    cron('61 * * * *'),
    cron('0 * * * *', 'Mars/Olympus'),
    cron('0 0 30 2 *'),
    cron('* * * * * *'),
    cron(''),
  ])('of %j is refused', (timing) => {
    expect(() => nextTick(timing, at('2026-11-23T10:00:00Z'))).toThrow();
  });
});
