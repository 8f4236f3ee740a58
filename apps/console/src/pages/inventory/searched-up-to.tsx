import { Text } from '@mantine/core';
import { TimeAgo } from '../../components/time-ago';

/** How far a search has got that is still going on: up to there the list lacks nothing. */
export function SearchedUpTo(props: {
  /** What the list is sorted by, of the last resource that was looked at. */
  readonly reached: string | undefined;
  readonly sort: string;
}) {
  const { reached, sort } = props;
  const isMoment = /At$/.test(sort) && !Number.isNaN(Date.parse(reached ?? ''));
  return (
    <Text size="sm" c="dimmed">
      {/* How far it got changes several times a second: a screen reader says only that it goes on. */}
      <span role="status">Still searching</span>
      {reached && <>, so far up to {isMoment ? <TimeAgo at={reached} /> : <q>{reached}</q>}</>}…
    </Text>
  );
}
