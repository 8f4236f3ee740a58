const DAYS = /^(\d{1,3})d$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Converts days in the URL to timestamps in the viewer's time zone: `since` is the start of its day, `until` the start of the following day. */
export function periodMoments(
  { since = '', until = '' }: { readonly since?: string; readonly until?: string },
  now: Date,
): { readonly since?: string; readonly until?: string } {
  const days = since === 'today' ? 1 : Number(DAYS.exec(since)?.[1] ?? 0);
  return {
    since: days > 0 ? startOf(now, 1 - days) : dayStart(since, 0),
    until: dayStart(until, 1),
  };
}

function dayStart(text: string, more: number): string | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (!year) return undefined;
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  return startOf(date, more);
}

/** Counts dates instead of hours, because days vary in length with daylight saving time. */
const startOf = (date: Date, days: number): string =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).toISOString();
