import { Button, Group, Menu, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { Dialog } from '../../../components/page/dialog';
import { ActionsMenu } from '../../../components/inputs/actions-menu';
import { FormDialog } from '../../../components/page/form-dialog';
import { type Channel, channelsQuery, subscriptionsQuery } from '../notifications.query';
import { SigningSecret } from './signing-secret';
import { TestChannel } from './test-channel';

const ChannelDialog = lazy(async () => ({ default: (await import('./channel-dialog')).ChannelDialog }));

/** Tests, changes and deletes a channel, and replaces its signing secret. */
export function ChannelActions({ channel }: { readonly channel: Channel }) {
  const { name, type: channelType } = channel;
  const [dialog, setDialog] = useState<'test' | 'edit' | 'secret' | 'delete'>();
  const close = () => setDialog(undefined);
  return (
    <>
      <ActionsMenu of={name}>
        <Menu.Item onClick={() => setDialog('test')}>Test…</Menu.Item>
        <Menu.Item onClick={() => setDialog('edit')}>Edit…</Menu.Item>
        {channelType === 'webhook' && (
          <Menu.Item onClick={() => setDialog('secret')}>Replace the signing secret…</Menu.Item>
        )}
        <Menu.Item c="red" onClick={() => setDialog('delete')}>
          Delete…
        </Menu.Item>
      </ActionsMenu>
      {dialog === 'test' && (
        <Dialog title={`Test ${name}`} onClose={close}>
          <TestChannel channel={channel} />
        </Dialog>
      )}
      <Suspense>{dialog === 'edit' && <ChannelDialog channel={channel} onClose={close} />}</Suspense>
      {dialog === 'secret' && <ReplaceSecret channel={channel} onClose={close} />}
      {dialog === 'delete' && <DeleteChannel channel={channel} onClose={close} />}
    </>
  );
}

interface DialogProps {
  readonly channel: Channel;
  readonly onClose: () => void;
}

function ReplaceSecret({ channel: { id, name }, onClose }: DialogProps) {
  const replace = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/channels/{id}/secret', { params: { path: { id } } })),
  });
  return (
    <Dialog title={`Signing secret of ${name}`} onClose={onClose}>
      <Stack>
        {replace.data?.signingSecret ? (
          <SigningSecret secret={replace.data.signingSecret} />
        ) : (
          <Text>
            Messages are then signed with the new and the previous secret, so the receiver accepts them while you change
            it. A second replacement ends the previous one.
          </Text>
        )}
        {replace.error && <ProblemAlert error={replace.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {replace.data ? 'Done' : 'Cancel'}
          </Button>
          {!replace.data && (
            <Button loading={replace.isPending} onClick={() => replace.mutate()}>
              Replace
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}

function DeleteChannel({ channel: { id, name }, onClose }: DialogProps) {
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/channels/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: subscriptionsQuery.queryKey });
      onClose();
    },
  });
  return (
    <FormDialog
      title={`Delete the channel ${name}?`}
      onClose={onClose}
      onSubmit={() => remove.mutate()}
      work={remove}
      label="Delete"
      deletes
    >
      <Text>Its subscriptions and the log of their deliveries are deleted, too.</Text>
    </FormDialog>
  );
}
