const DAYS = /^(\d{1,3})d$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Days of the address as moments of the viewer's time zone: `since` from its first one on, `until` before the day after it. */
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

/** A day begins later or earlier where clocks are changed: dates are counted, not hours. */
const startOf = (date: Date, days: number): string =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).toISOString();
