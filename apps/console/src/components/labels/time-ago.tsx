import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

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

/** How often relative times are updated. */
const STEP_MS = 15_000;

const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });

/**
 * A relative time that stays up to date. The exact time in the viewer's time zone is available as a tooltip and to screen readers.
 *
 * @param at RFC 3339.
 */
export const TimeAgo = ({ at }: { readonly at: string }) => <Moment at={at} describe={describeAge} />;

/** A timestamp as text with the exact time as a tooltip. */
function Moment(props: { readonly at: string; readonly describe: (at: number, now: number) => string }) {
  const { at, describe } = props;
  const now = useSyncExternalStore(subscribe, roughly);
  const exact = EXACT.format(new Date(at));
  return (
    <time dateTime={at} title={exact}>
      {describe(new Date(at).getTime(), now)}
      <VisuallyHidden> ({exact})</VisuallyHidden>
    </time>
  );
}

/** The current time rounded up, so that all times on a page agree and no recent event appears to be in the future. */
const roughly = (): number => Math.ceil(Date.now() / STEP_MS) * STEP_MS;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, STEP_MS);
  return () => clearInterval(timer);
}

/**
 * A planned time: "in 5 minutes", "due now", or overdue.
 *
 * @param at RFC 3339.
 */
export const DueTime = ({ at }: { readonly at: string }) => <Moment at={at} describe={describeDue} />;
