import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { describeAge } from './describe-age';

/** How often what is shown is looked at again. */
const STEP_MS = 15_000;

const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });

/**
 * How long ago a moment was (or how far off it is), in words that stay true; the exact moment, in the viewer's time zone,
 * shows when it is pointed at, and screen readers say it too.
 *
 * @param at RFC 3339, as the host tells it.
 */
export const TimeAgo = ({ at }: { readonly at: string }) => <Moment at={at} describe={describeAge} />;

/** A moment in words; those of {@link TimeAgo} are of one that has passed. */
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

/** The same for a while, so that a page has one answer for all that is on it; never before what has just happened. */
const roughly = (): number => Math.ceil(Date.now() / STEP_MS) * STEP_MS;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, STEP_MS);
  return () => clearInterval(timer);
}
