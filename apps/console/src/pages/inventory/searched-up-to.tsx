import { Text } from '@mantine/core';
import { TimeAgo } from '../../components/time-ago';

/** The progress of a search that is still running: up to this point the list is complete. */
export function SearchedUpTo(props: {
  /** The sort key of the last resource examined. */
  readonly reached: string | undefined;
  readonly sort: string;
}) {
  const { reached, sort } = props;
  const isMoment = /At$/.test(sort) && !Number.isNaN(Date.parse(reached ?? ''));
  return (
    <Text size="sm" c="dimmed">
      {/* Progress changes several times a second, so only the state is announced to screen readers. */}
      <span role="status">Still searching</span>
      {reached && <>, so far up to {isMoment ? <TimeAgo at={reached} /> : <q>{reached}</q>}</>}…
    </Text>
  );
}
