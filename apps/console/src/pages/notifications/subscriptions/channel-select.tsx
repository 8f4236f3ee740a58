import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '../../../api/session.query';
import { channelsQuery } from '../notifications.query';
import type { SubscriptionForm } from './subscription-dialog';

const ChannelDialog = lazy(async () => ({ default: (await import('../channels/channel-dialog')).ChannelDialog }));

/** Chooses where messages go. Admins also create a channel if there is none yet. */
export function ChannelSelect({ form }: { readonly form: SubscriptionForm }) {
  const isAdmin = useCan('admin');
  const { data } = useQuery(channelsQuery);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Select
          {...{ label: 'Channel', placeholder: 'Choose', allowDeselect: false, withAsterisk: true, flex: '1 1 200px' }}
          data={
            data?.items.map(({ id, name, destination }) => ({ value: id, label: `${name} (${destination})` })) ?? []
          }
          {...form.getInputProps('channelId')}
          value={form.values.channelId || null}
          nothingFoundMessage={isAdmin ? 'No channels yet' : 'No channels yet. An admin creates them.'}
        />
        {isAdmin && (
          <Button variant="default" onClick={() => setOpen(true)}>
            New channel
          </Button>
        )}
      </Group>
      {isOpen && (
        <Suspense>
          <ChannelDialog onClose={() => setOpen(false)} onCreated={(id) => form.setFieldValue('channelId', id)} />
        </Suspense>
      )}
    </>
  );
}
