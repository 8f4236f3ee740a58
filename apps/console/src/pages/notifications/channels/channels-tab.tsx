import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { TimeAgo } from '../../../components/labels/time-ago';
import { ListSection } from '../../../components/table/list-section';
import type { Column } from '../../../components/table/use-table';
import { type Channel, channelsQuery, channelTypesQuery } from '../notifications.query';
import { ChannelActions } from './channel-actions';

const ChannelDialog = lazy(async () => ({ default: (await import('./channel-dialog')).ChannelDialog }));

const COLUMNS: readonly Column<Channel>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: ({ row: { original } }) => (
      <>
        <Text span inherit display="block" fw={600}>
          {original.name}
        </Text>
        {/* Programs that subscribe a channel name it so. */}
        <Text span size="xs" c="dimmed" ff="monospace">
          {original.id}
        </Text>
      </>
    ),
  },
  { id: 'type', header: 'Type', cell: ({ row: { original } }) => <TypeTitle type={original.type} /> },
  { id: 'destination', header: 'Leads to', cell: ({ row: { original } }) => original.destination },
  { id: 'createdAt', header: 'Created', cell: ({ row: { original } }) => <TimeAgo at={original.createdAt} /> },
  { id: 'actions', header: 'Actions', cell: ({ row: { original } }) => <ChannelActions channel={original} /> },
];

/** Where messages go. */
export function ChannelsTab() {
  const list = useQuery(channelsQuery);
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack>
      <ListSection
        about="A channel is where messages go. Its settings are encrypted, and never shown again."
        add="New channel"
        onAdd={() => setOpen(true)}
        list={list}
        empty={{
          title: 'No channels yet',
          hint: 'Create one for a chat, a mailbox or a program. Then subscribe it to what it should be told.',
        }}
        table={{ label: 'Channels', columns: COLUMNS, minWidth: 760 }}
      />
      {isOpen && (
        <Suspense>
          <ChannelDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Stack>
  );
}

function TypeTitle({ type }: { readonly type: string }) {
  const { data } = useQuery(channelTypesQuery);
  return data?.items.find(({ id }) => id === type)?.title ?? type;
}
