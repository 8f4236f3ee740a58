import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../api/client';
import { unwrap } from '../../../api/api-problem';
import { TimeAgo } from '../../../components/labels/time-ago';
import { ListSection } from '../../../components/table/list-section';
import type { Column } from '../../../components/table/use-table';
import { MissingDialog } from './missing-dialog';
import { NewStateDialog } from './new-state-dialog';
import { type State, statesQuery } from './terraform.query';

const COLUMNS: readonly Column<State>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: ({ row: { original } }) => (
      <>
        <Text span inherit fw={600} display="block">
          {original.name}
        </Text>
        <Text span size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {original.place}
        </Text>
      </>
    ),
  },
  { id: 'readAt', header: 'Last read', cell: ({ row: { original } }) => <LastRead state={original} /> },
  { id: 'resources', header: 'Resources', cell: ({ row: { original } }) => original.resources.toLocaleString('en') },
  { id: 'missing', header: 'Not in the inventory', cell: ({ row: { original } }) => <Missing state={original} /> },
  { id: 'actions', header: 'Actions', cell: ({ row: { original } }) => <Actions state={original} /> },
];

/** The states that tell what Terraform manages. */
export function TerraformTab() {
  const list = useQuery(statesQuery);
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack>
      <ListSection
        about={
          <>
            {' '}
            The host reads these states of Terraform, and keeps only types, ids and addresses. What none of them manages
            is{' '}
            <Anchor
              inherit
              underline="always"
              renderRoot={(props) => <Link to="/views/$view" params={VIEW} {...props} />}
            >
              not in Terraform
            </Anchor>
            .
          </>
        }
        add="Add state"
        onAdd={() => setOpen(true)}
        list={list}
        table={{ label: 'States', columns: COLUMNS, minWidth: 720 }}
      />
      {isOpen && <NewStateDialog onClose={() => setOpen(false)} />}
    </Stack>
  );
}

const VIEW = { view: 'not-in-terraform' } as const;

function LastRead({ state: { readAt, error, triedAt } }: { readonly state: State }) {
  return (
    <>
      {readAt === null ? triedAt === null ? 'Not yet' : 'Never' : <TimeAgo at={readAt} />}
      {error && (
        <Text span size="xs" c="var(--mantine-color-error)" display="block" maw={320}>
          {error}
        </Text>
      )}
    </>
  );
}

function Missing({ state }: { readonly state: State }) {
  const [isOpen, setOpen] = useState(false);
  if (state.resources === 0) return '—';
  return (
    <>
      <Button size="xs" variant="default" aria-label={`Show what ${state.name} lacks`} onClick={() => setOpen(true)}>
        Show
      </Button>
      {isOpen && <MissingDialog state={state} onClose={() => setOpen(false)} />}
    </>
  );
}

function Actions({ state: { id, name } }: { readonly state: State }) {
  const queryClient = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ['terraform'] });
  const read = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/terraform/states/{id}/read', { params: { path: { id } } })),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/v1/terraform/states/{id}', { params: { path: { id } } }),
    onSuccess,
    onSettled: () => setAsked(false),
  });
  const error = read.error ?? remove.error;
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        {isAsked ? (
          <>
            <Button size="xs" color="red" data-autofocus loading={remove.isPending} onClick={() => remove.mutate()}>
              Remove
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsked(false)}>
              Cancel
            </Button>
          </>
        ) : (
          <>
            <Button size="xs" variant="default" aria-label={`Read now: ${name}`} onClick={() => read.mutate()}>
              Read now
            </Button>
            <Button size="xs" variant="default" aria-label={`Remove ${name}`} onClick={() => setAsked(true)}>
              Remove
            </Button>
          </>
        )}
      </Group>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error.message}
        </Text>
      )}
    </>
  );
}
