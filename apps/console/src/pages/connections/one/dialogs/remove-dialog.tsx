import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../../api/client';
import { Dialog } from '../../../../components/page/dialog';
import { ProblemAlert } from '../../../../components/notices/problem-alert';
import type { ConnectionDialogProps } from './connection-dialog.types';

type Inventory = 'keep' | 'remove';

/** Removes a connection: its credential immediately, its resources optionally. */
export function RemoveDialog({ connection: { id, name }, onClose }: ConnectionDialogProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [inventory, setInventory] = useState<Inventory>('keep');
  const [typed, setTyped] = useState('');
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/v1/connections/{id}', { params: { path: { id }, query: { inventory } } }),
    onSuccess: async () => {
      notifications.show({ title: name, message: 'Connection removed.' });
      await navigate({ to: '/connections' });
      // Queries on screen are not refetched: they may still refer to the removed connection.
      await queryClient.invalidateQueries({ refetchType: 'none' });
      await queryClient.invalidateQueries({
        queryKey: ['connections'],
        predicate: ({ queryKey }) => queryKey[1] !== 'one',
      });
    },
  });
  return (
    <Dialog onClose={onClose} title={`Remove ${name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === name) remove.mutate();
        }}
      >
        <Stack>
          <Text size="sm">
            The credential is destroyed immediately, and a running sync stops. Nothing changes at the provider.
          </Text>
          <Radio.Group
            label="Its resources"
            value={inventory}
            onChange={(value) => setInventory(value === 'remove' ? 'remove' : 'keep')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="keep" label="Keep them as last seen, with their history" />
              <Radio value="remove" label="Delete them permanently, with their history" />
            </Stack>
          </Radio.Group>
          <TextInput
            label={`Type ${name} to confirm`}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {remove.error && <ProblemAlert error={remove.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color="red" disabled={typed.trim() !== name} loading={remove.isPending}>
              Remove connection
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
