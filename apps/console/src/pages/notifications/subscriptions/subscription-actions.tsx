import { Menu, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { ActionsMenu } from '../../../components/inputs/actions-menu';
import { FormDialog } from '../../../components/page/form-dialog';
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
      <ActionsMenu of={name}>
        <Menu.Item onClick={() => setDialog('edit')}>Edit…</Menu.Item>
        <Menu.Item onClick={() => pause.mutate()}>{enabled ? 'Pause' : 'Resume'}</Menu.Item>
        <Menu.Item c="red" onClick={() => setDialog('delete')}>
          Delete…
        </Menu.Item>
      </ActionsMenu>
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
    <FormDialog
      title={`Delete the subscription ${name}?`}
      onClose={props.onClose}
      onSubmit={() => remove.mutate()}
      work={remove}
      label="Delete"
      deletes
    >
      <Text>The log of its deliveries is deleted, too.</Text>
    </FormDialog>
  );
}
