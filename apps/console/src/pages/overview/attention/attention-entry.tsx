import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { providersQuery } from '../../../api/providers.query';
import type { Schemas } from '../../../api/schemas.types';
import { unwrap } from '../../../api/api-problem';
import { useCan } from '../../../api/session.query';
import { AnchorLink } from '../../../components/links/anchor-link';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { StateBadge } from '../../../components/labels/state-badge';
import { TimeAgo } from '../../../components/labels/time-ago';
import classes from './attention.module.css';

/** A task that failed or needs approval: its message, and a link to the sync. */
export function AttentionEntry(props: {
  readonly item: Schemas['AttentionItem'];
  /** The number of other tasks with the same message. */
  readonly more: number;
}) {
  const { item, more } = props;
  const { data } = useQuery(providersQuery);
  const { connectionId, runId, task, kind, state, message, awaiting, endedAt } = item;
  const title = data?.items.flatMap(({ tasks }) => tasks).find((each) => each.kind === kind)?.title ?? task;
  return (
    <li className={classes.entry}>
      <StateBadge state={awaiting > 0 ? 'awaiting-confirmation' : state} />
      <div>
        <Text size="sm">
          <Text span inherit fw={600}>
            {title}
            {more > 0 && ` and ${more} more ${more === 1 ? 'task' : 'tasks'}`}
          </Text>
          {': '}
          {message}{' '}
          <Text span inherit c="dimmed">
            <AnchorLink
              to="/connections/$id/runs/$run"
              params={{ id: connectionId, run: runId }}
              inherit
              underline="always"
              aria-label={`View sync: ${title}`}
            >
              View sync
            </AnchorLink>
            {', '}
            <TimeAgo at={endedAt} />
          </Text>
        </Text>
        {awaiting > 0 && <Approval item={item} title={title} />}
      </div>
    </li>
  );
}

/** Approves marking the resources missing from a task as deleted. */
function Approval({ item, title }: { readonly item: Schemas['AttentionItem']; readonly title: string }) {
  const queryClient = useQueryClient();
  const canDecide = useCan('operator', item.connectionId);
  const approve = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/v1/syncs/{id}/confirm', {
          params: { path: { id: item.runId } },
          body: { tasks: [item.task] },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries(),
  });
  if (!canDecide) return null;
  const count = item.awaiting.toLocaleString('en');
  return (
    <Stack gap="xs" mt={4} align="flex-start">
      <Button
        size="compact-xs"
        color="red"
        variant="light"
        loading={approve.isPending}
        aria-label={`Mark ${count} as deleted: ${title}`}
        onClick={() => approve.mutate()}
      >
        Mark {count} as deleted
      </Button>
      {approve.error && <ProblemAlert error={approve.error} />}
    </Stack>
  );
}
