import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { providersQuery } from '../../../api/providers.query';
import type { Schemas } from '../../../api/schemas.types';
import { AnchorLink } from '../../../components/anchor-link';
import { StateBadge } from '../../../components/state-badge';
import { TimeAgo } from '../../../components/time-ago';
import classes from './attention.module.css';

/** One task that went wrong or waits for a person's word: which, why and what to do, and the run that says more. */
export function AttentionEntry({ item }: { readonly item: Schemas['AttentionItem'] }) {
  const { data } = useQuery(providersQuery);
  const { connectionId, runId, task, kind, state, message, awaiting, endedAt } = item;
  const title = data?.items.flatMap(({ tasks }) => tasks).find((each) => each.kind === kind)?.title ?? task;
  return (
    <li className={classes.entry}>
      <StateBadge state={awaiting > 0 ? 'awaiting-confirmation' : state} />
      <Text size="sm">
        <Text span inherit fw={600}>
          {title}
        </Text>
        {': '}
        {awaiting > 0 && `${awaiting.toLocaleString('en')} were not found any more. Say whether they are gone. `}
        {message}{' '}
        <Text span inherit c="dimmed">
          <AnchorLink
            to="/connections/$id/runs/$run"
            params={{ id: connectionId, run: runId }}
            inherit
            aria-label={`The run of ${title}`}
          >
            The run
          </AnchorLink>
          {', '}
          <TimeAgo at={endedAt} />
        </Text>
      </Text>
    </li>
  );
}
