import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TimeAgo } from '../../../components/labels/time-ago';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { DataTable } from '../../../components/table/data-table';
import type { Column } from '../../../components/table/use-table';
import { EmptyState } from '../../../components/page/page';
import { type Channel, channelsQuery, channelTypesQuery } from '../notifications.query';
import { ChannelActions } from './channel-actions';
import { ChannelDialog } from './channel-dialog';

const COLUMNS: readonly Column<Channel>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: ({ row: { original } }) => (
      <Text span inherit fw={600}>
        {original.name}
      </Text>
    ),
  },
  { id: 'type', header: 'Type', cell: ({ row: { original } }) => <TypeTitle type={original.type} /> },
  { id: 'destination', header: 'Leads to', cell: ({ row: { original } }) => original.destination },
  { id: 'createdAt', header: 'Created', cell: ({ row: { original } }) => <TimeAgo at={original.createdAt} /> },
  { id: 'actions', header: 'Actions', cell: ({ row: { original } }) => <ChannelActions channel={original} /> },
];

/** Where messages go. */
export function ChannelsTab() {
  const { data, error, refetch } = useQuery(channelsQuery);
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <Text size="sm" c="dimmed" maw="70ch">
          A channel is where messages go. Its settings are encrypted, and never shown again.
        </Text>
        <Button onClick={() => setOpen(true)}>New channel</Button>
      </Group>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        <EmptyState
          title="No channels yet"
          hint="Create one for a chat, a mailbox or a program. Then subscribe it to what it should be told."
        />
      ) : (
        (data || !error) && (
          <DataTable label="Channels" columns={COLUMNS} rows={data?.items} rowId={({ id }) => id} minWidth={760} />
        )
      )}
      {isOpen && <ChannelDialog onClose={() => setOpen(false)} />}
    </Stack>
  );
}

function TypeTitle({ type }: { readonly type: string }) {
  const { data } = useQuery(channelTypesQuery);
  return data?.items.find(({ id }) => id === type)?.title ?? type;
}
