import { Button, Group, Menu, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { Dialog } from '../../../components/page/dialog';
import { type Subscription, subscriptionsQuery } from '../notifications.query';
import { bodyOf, draftOf } from './subscription-draft';

const SubscriptionDialog = lazy(async () => ({ default: (await import('./subscription-dialog')).SubscriptionDialog }));

/** Changes, pauses and deletes a subscription. */
export function SubscriptionActions({ subscription }: { readonly subscription: Subscription }) {
  const { id, name, enabled } = subscription;
  const queryClient = useQueryClient();
  const [dialog, setDialog] = useState<'edit' | 'delete'>();
  const close = () => setDialog(undefined);
  const pause = useMutation({
    mutationFn: () => {
      const body = { ...bodyOf(draftOf(subscription), subscription), enabled: !enabled };
      return unwrap(api.PUT('/api/v1/subscriptions/{id}', { params: { path: { id } }, body }));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: subscriptionsQuery.queryKey }),
  });
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="xs" variant="default" aria-label={`Actions for ${name}`}>
            <Ellipsis aria-hidden size={18} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('edit')}>Edit…</Menu.Item>
          <Menu.Item onClick={() => pause.mutate()}>{enabled ? 'Pause' : 'Resume'}</Menu.Item>
          <Menu.Item c="red" onClick={() => setDialog('delete')}>
            Delete…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {pause.error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {pause.error.message}
        </Text>
      )}
      <Suspense>
        {dialog === 'edit' && (
          <SubscriptionDialog draft={draftOf(subscription)} subscription={subscription} onClose={close} />
        )}
      </Suspense>
      {dialog === 'delete' && <DeleteSubscription subscription={subscription} onClose={close} />}
    </>
  );
}

function DeleteSubscription(props: { readonly subscription: Subscription; readonly onClose: () => void }) {
  const { id, name } = props.subscription;
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/subscriptions/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: subscriptionsQuery.queryKey });
      props.onClose();
    },
  });
  return (
    <Dialog title={`Delete the subscription ${name}?`} onClose={props.onClose}>
      <Stack>
        <Text>The log of its deliveries is deleted, too.</Text>
        {remove.error && <ProblemAlert error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            Delete
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
