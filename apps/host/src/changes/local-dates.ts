const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The last days of a time zone as `2026-11-23`, oldest first.
 *
 * @param days how many, with the one that `now` is in.
 * @param timeZone an IANA name.
 */
export function localDates(days: number, timeZone: string, now: Date): readonly string[] {
  const today = utcMidnight(now, timeZone);
  return Array.from({ length: days }, (_, index) =>
    new Date(today - (days - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  );
}

/** Of the date that it is in the time zone: in UTC every day has as many hours. */
function utcMidnight(now: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day']);
}
