import { Badge, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ListSection, nameColumn } from '../../../components/table/list-section';
import type { Column } from '../../../components/table/use-table';
import { type Subscription, subscriptionsQuery } from '../notifications.query';
import { describeSubscription } from './describe-subscription';
import { draftOf, newDraft, type Topic, TOPICS } from './subscription-draft';
import { SubscriptionActions } from './subscription-actions';
import { useSubscriptionNames } from './use-subscription-names';

const SubscriptionDialog = lazy(async () => ({ default: (await import('./subscription-dialog')).SubscriptionDialog }));

const route = getRouteApi('/app/settings/notifications');

const COLUMNS: readonly Column<Subscription>[] = [
  nameColumn(),
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
  const list = useQuery(subscriptionsQuery);
  const [isOpen, setOpen] = useState(false);
  const topic = subscribe && subscribe in TOPICS ? (subscribe as Topic) : undefined;
  const close = () => {
    setOpen(false);
    if (topic) void navigate({ search: {}, replace: true });
  };
  return (
    <Stack>
      <ListSection
        about="A subscription tells a channel what happens. However much a sync changes, it makes one message."
        add="New subscription"
        onAdd={() => setOpen(true)}
        list={list}
        empty={{
          title: 'No subscriptions yet',
          hint: 'Subscribe a chat, a mailbox or a program to findings, changes, a view, syncs in trouble or a budget.',
        }}
        table={{ label: 'Subscriptions', columns: COLUMNS, minWidth: 720 }}
      />
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
