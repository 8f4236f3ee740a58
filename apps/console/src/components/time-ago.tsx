import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { describeAge } from './describe-age';

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
export function Moment(props: { readonly at: string; readonly describe: (at: number, now: number) => string }) {
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
