import { Code, Group, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { useCan } from '../../api/use-can';
import { ButtonLink } from '../../components/button-link';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/use-table';
import { describeLimit } from './describe-limit';

type Task = Schemas['ProviderTask'];

const COLUMNS: readonly Column<Task>[] = [
  {
    id: 'task',
    header: 'Task',
    cell: ({ row: { original } }) => (
      <>
        <Text span inherit fw={600} display="block">
          {original.title}
        </Text>
        <Text span size="xs" c="dimmed">
          {original.task}
        </Text>
      </>
    ),
  },
  { id: 'access', header: 'Access', cell: ({ row: { original } }) => <Code>{original.access}</Code> },
  { id: 'scopes', header: 'Permission to grant', cell: ({ row: { original } }) => <Scopes task={original} /> },
  {
    id: 'deep',
    header: 'A deep sync reads besides',
    cell: ({ row: { original } }) =>
      original.deep ?? (
        <Text span inherit c="dimmed">
          Nothing more
        </Text>
      ),
  },
];

/** One provider: its tasks with their permissions, and what it lets a client ask. */
export function ProviderSection({ provider }: { readonly provider: Schemas['ProviderView'] }) {
  const isAdmin = useCan('admin');
  return (
    <Stack component="section" aria-label={provider.title} gap="sm">
      <Group justify="space-between">
        <Title order={2}>{provider.title}</Title>
        {isAdmin && (
          <ButtonLink
            to="/connections/new"
            search={{ provider: provider.id }}
            variant="light"
            aria-label={`Connect ${provider.title}`}
          >
            Connect
          </ButtonLink>
        )}
      </Group>
      <DataTable
        label={`Tasks of ${provider.title}`}
        columns={COLUMNS}
        rows={provider.tasks}
        rowId={({ kind }) => kind}
      />
      {provider.limits.length > 0 && (
        <Text size="sm" c="dimmed">
          Kept to: {provider.limits.map(describeLimit).join('; ')}.
        </Text>
      )}
    </Stack>
  );
}

/** A scope that only fills some fields may be left out; those fields are then not known. */
function Scopes({ task }: { readonly task: Task }) {
  return (
    <Stack gap={4} align="flex-start">
      {task.scopes.map(({ name, fields }) => (
        <Text key={name} span inherit>
          <Code>{name}</Code>
          {fields && ` for ${fields.map((field) => field.replace('attributes.', '')).join(', ')}`}
        </Text>
      ))}
    </Stack>
  );
}
