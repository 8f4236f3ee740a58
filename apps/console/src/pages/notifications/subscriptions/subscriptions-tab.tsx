import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { EmptyState } from '../../../components/page/page';
import { DataTable } from '../../../components/table/data-table';
import type { Column } from '../../../components/table/use-table';
import { type Subscription, subscriptionsQuery } from '../notifications.query';
import { describeSubscription } from './describe-subscription';
import { draftOf, newDraft, type Topic, TOPICS } from './subscription-draft';
import { SubscriptionActions } from './subscription-actions';
import { useSubscriptionNames } from './use-subscription-names';

const SubscriptionDialog = lazy(async () => ({ default: (await import('./subscription-dialog')).SubscriptionDialog }));

const route = getRouteApi('/app/settings/notifications');

const COLUMNS: readonly Column<Subscription>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: ({ row: { original } }) => (
      <Text span inherit fw={600}>
        {original.name}
      </Text>
    ),
  },
  { id: 'tells', header: 'What it tells', cell: ({ row: { original } }) => <Sentence subscription={original} /> },
  {
    id: 'actions',
    header: 'Actions',
    cell: ({ row: { original } }) => <SubscriptionActions subscription={original} />,
  },
];

/** What is sent to channels. */
export function SubscriptionsTab() {
  const { subscribe, view } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(subscriptionsQuery);
  const [isOpen, setOpen] = useState(false);
  const topic = subscribe && subscribe in TOPICS ? (subscribe as Topic) : undefined;
  const close = () => {
    setOpen(false);
    if (topic) void navigate({ search: {}, replace: true });
  };
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <Text size="sm" c="dimmed" maw="70ch">
          A subscription tells a channel what happens. However much a sync changes, it makes one message.
        </Text>
        <Button onClick={() => setOpen(true)}>New subscription</Button>
      </Group>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        <EmptyState
          title="No subscriptions yet"
          hint="Subscribe a chat, a mailbox or a program to findings, changes, a view, syncs in trouble or a budget."
        />
      ) : (
        (data || !error) && (
          <DataTable label="Subscriptions" columns={COLUMNS} rows={data?.items} rowId={({ id }) => id} minWidth={720} />
        )
      )}
      {(isOpen || topic) && (
        <Suspense>
          <SubscriptionDialog draft={newDraft(topic ?? 'findings', view ? { view } : {})} onClose={close} />
        </Suspense>
      )}
    </Stack>
  );
}

function Sentence({ subscription }: { readonly subscription: Subscription }) {
  const draft = draftOf(subscription);
  const names = useSubscriptionNames(draft);
  return (
    <Text size="sm" maw={620} style={{ overflowWrap: 'anywhere' }}>
      {!subscription.enabled && (
        <Badge variant="default" tt="none" mr="xs">
          Paused
        </Badge>
      )}
      {describeSubscription(draft, names)}
    </Text>
  );
}
