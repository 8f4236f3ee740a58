const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** Longest first: the first unit not longer than the difference is used. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365.25 * 86_400],
  ['month', 30.44 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "3 hours ago", "in 5 minutes", "just now": the difference between two timestamps in milliseconds, in its largest whole unit. */
export function describeAge(at: number, now: number): string {
  const seconds = (at - now) / 1000;
  const [unit, length] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? [];
  if (unit === undefined || length === undefined) return seconds > 0 ? 'in a moment' : 'just now';
  return RELATIVE.format(Math.trunc(seconds / length), unit);
}

/** As {@link describeAge}, for a planned time: one in the past is "due now", or "overdue" with how long. */
export function describeDue(at: number, now: number): string {
  const seconds = (at - now) / 1000;
  if (seconds > 0) return describeAge(at, now);
  return seconds > -60 ? 'due now' : `overdue, planned ${describeAge(at, now)}`;
}
