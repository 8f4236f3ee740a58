import { Code, Group, Text } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { useTaskGroups } from '../../../catalogue/use-task-groups';
import { DataTable } from '../../../components/table/data-table';
import type { Column } from '../../../components/table/use-table';
import { StateBadge } from '../../../components/labels/state-badge';

type Task = Schemas['ProviderTask'];
type Checked = Schemas['TaskVerification'];

interface Row {
  readonly task: Task;
  readonly checked: Checked;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'task',
    header: 'Task',
    cell: ({ row: { original } }) => (
      <>
        <Text span inherit fw={600} display="block">
          {original.task.title}
        </Text>
        <Text span size="xs" c="dimmed">
          {original.task.task}
        </Text>
      </>
    ),
  },
  { id: 'state', header: 'State', cell: ({ row: { original } }) => <StateBadge state={original.checked.state} /> },
  { id: 'access', header: 'Access', cell: ({ row: { original } }) => <Code>{original.task.access}</Code> },
  { id: 'todo', header: 'Action needed', cell: ({ row: { original } }) => <Todo checked={original.checked} /> },
];

/** The permissions of a credential by task, with the scopes to grant where they are missing. */
export function PermissionTable(props: { readonly tasks: readonly Task[]; readonly checked: readonly Checked[] }) {
  const rows = props.checked.flatMap((checked) => {
    const task = props.tasks.find(({ kind }) => kind === checked.kind);
    return task ? [{ task, checked }] : [];
  });
  const { items, groupOf } = useTaskGroups(rows, taskOf);
  return (
    <DataTable
      label="Permissions"
      columns={COLUMNS}
      rows={items}
      rowId={({ checked }) => checked.kind}
      groupOf={groupOf}
    />
  );
}

const taskOf = ({ task }: Row) => task;

function Todo({ checked: { state, scopes, message } }: { readonly checked: Checked }) {
  if (state === 'granted')
    return (
      <Text span inherit c="dimmed">
        None
      </Text>
    );
  if (state === 'unreachable' || scopes.length === 0) return message;
  return (
    <Group gap={6}>
      Grant
      {scopes.map((scope) => (
        <Code key={scope}>{scope}</Code>
      ))}
    </Group>
  );
}
