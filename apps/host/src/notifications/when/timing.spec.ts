import { sentLater, type SendingTime } from './timing.js';

const AT_ONCE: SendingTime = {
  ...{ digest: null, at: '09:00', weekday: 'monday', timeZone: 'Europe/Berlin', quietHours: null, urgentAtOnce: false },
};
const NIGHT = { from: '22:00', to: '07:00' };

describe('a message is sent', () => {
  const sent = (time: Partial<SendingTime>, now: string, isUrgent = false) =>
    sentLater({ ...AT_ONCE, ...time }, isUrgent, new Date(now))?.toISOString();

  it.each<[string, Partial<SendingTime>, string, string | undefined]>([
    ['at once', {}, '2026-11-30T12:00:00Z', undefined],
    ['at the next full hour', { digest: 'hour' }, '2026-11-30T12:10:00Z', '2026-11-30T13:00:00.000Z'],
    [
      'at the full hour where zones have half hours',
      { digest: 'hour', timeZone: 'Asia/Kolkata' },
      '2026-11-30T12:10:00Z',
      '2026-11-30T12:30:00.000Z',
    ],
    ['in the morning of the next day', { digest: 'day' }, '2026-11-30T12:00:00Z', '2026-12-01T08:00:00.000Z'],
    ['after 23 hours when clocks go forward', { digest: 'day' }, '2026-03-28T08:00:00Z', '2026-03-29T07:00:00.000Z'],
    ['after 25 hours when clocks go back', { digest: 'day' }, '2026-10-24T07:00:00Z', '2026-10-25T08:00:00.000Z'],
    [
      'at the change if its time is skipped',
      { digest: 'day', at: '02:30' },
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'on its day of the week',
      { digest: 'week', weekday: 'friday' },
      '2026-11-30T12:00:00Z',
      '2026-12-04T08:00:00.000Z',
    ],
    ['after the quiet hours', { quietHours: NIGHT }, '2026-11-30T22:30:00Z', '2026-12-01T06:00:00.000Z'],
    ['at the end of the quiet hours', { quietHours: NIGHT }, '2026-12-01T06:00:00Z', undefined],
    ['by day', { quietHours: NIGHT }, '2026-11-30T20:59:00Z', undefined],
    [
      'after quiet hours at noon',
      { quietHours: { from: '12:00', to: '13:00' } },
      '2026-11-30T11:30:00Z',
      '2026-11-30T12:00:00.000Z',
    ],
    [
      'when the quiet hours after its digest end',
      { digest: 'hour', quietHours: NIGHT },
      '2026-11-30T20:30:00Z',
      '2026-12-01T06:00:00.000Z',
    ],
    [
      'after quiet hours in which clocks go forward',
      { quietHours: NIGHT },
      '2026-03-28T23:00:00Z',
      '2026-03-29T05:00:00.000Z',
    ],
  ])('%s', (_title, time, now, expected) => {
    expect(sent(time, now)).toBe(expected);
  });

  it('at once if it is urgent and may be', () => {
    const time = { quietHours: NIGHT, digest: 'day' as const };

    expect(sent({ ...time, urgentAtOnce: true }, '2026-11-30T23:00:00Z', true)).toBeUndefined();
    expect(sent({ ...time, urgentAtOnce: true }, '2026-11-30T23:00:00Z')).toBe('2026-12-01T08:00:00.000Z');
    expect(sent(time, '2026-11-30T23:00:00Z', true)).toBe('2026-12-01T08:00:00.000Z');
  });
});
