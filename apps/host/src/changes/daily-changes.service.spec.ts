import { localDates } from './daily-changes.service.js';

describe('the last days of a time zone', () => {
  it.each([
    ['UTC', '2026-11-02T23:30:00Z', ['2026-11-01', '2026-11-02']],
    ['Europe/Berlin', '2026-11-02T23:30:00Z', ['2026-11-02', '2026-11-03']],
    ['America/New_York', '2026-11-02T04:30:00Z', ['2026-10-31', '2026-11-01']],
    ['Pacific/Kiritimati', '2026-12-31T10:30:00Z', ['2026-12-31', '2027-01-01']],
  ])('%s at %s', (timeZone, now, dates) => {
    expect(localDates(2, timeZone, new Date(now))).toEqual(dates);
  });

  it('leave out none where clocks are changed', () => {
    expect(localDates(3, 'Europe/Berlin', new Date('2026-10-25T23:30:00Z'))).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
    ]);
  });
});
