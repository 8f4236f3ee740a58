/** The two moments of a comparison, as in the URL. */
export interface ComparedPeriod {
  /** A number of days before now (`7d`), or a local time (`2026-11-23T08:00`). Default: one day. */
  readonly from?: string;
  /** A local time. Default: now. */
  readonly to?: string;
}

const DAYS = /^([1-9]\d{0,3})d$/;

/** The earlier moments that are offered. */
export const PRESETS = [
  { value: '1d', label: '24 hours ago' },
  { value: '7d', label: '7 days ago' },
  { value: '30d', label: '30 days ago' },
  { value: '90d', label: '90 days ago' },
];

/** The choice that shows fields for both moments. */
export const CUSTOM = { value: 'custom', label: 'Custom moments' };

/** The preset in the URL, or {@link CUSTOM}. */
export const chosenPreset = ({ from = '', to }: ComparedPeriod): string =>
  !to && (from === '' || DAYS.test(from)) ? from || '1d' : CUSTOM.value;

/** The presets, including the one in the URL if it is another number of days. */
export function presetOptions(period: ComparedPeriod) {
  const chosen = chosenPreset(period);
  const isKnown = [...PRESETS, CUSTOM].some(({ value }) => value === chosen);
  return [...PRESETS, ...(isKnown ? [] : [{ value: chosen, label: `${parseInt(chosen, 10)} days ago` }]), CUSTOM];
}

/**
 * The moments for the host (RFC 3339).
 *
 * @param now when the page was opened.
 */
export function comparedMoments({ from = '', to = '' }: ComparedPeriod, now: Date): { from: string; to?: string } {
  const end = localMoment(to);
  const days = Number(DAYS.exec(from || '1d')?.[1] ?? 0);
  if (days === 0) return { from: localMoment(from) ?? from, ...(to && { to: end ?? to }) };
  const start = new Date(now);
  start.setDate(start.getDate() - days);
  return { from: start.toISOString(), ...(to && { to: end ?? to }) };
}

/** Undefined for anything but a date. The host says what is wrong with it. */
function localMoment(text: string): string | undefined {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** A moment as the value of a field for a local time. */
export function localValue(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
