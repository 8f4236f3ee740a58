import { Code, Text, Stack } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { DataTable } from '../../components/table/data-table';
import type { Column } from '../../components/table/use-table';
import { describeSchedule } from '../connections/one/schedules/describe-schedule';
import { entityOf } from '../../catalogue/catalogue';
import { EntityName } from '../../catalogue/entity-name';
import { useTaskGroups } from '../../catalogue/use-task-groups';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { fieldOf, fieldName } from '../../fields/field-of';
import type { Fields } from '../../fields/derive-field';

type Scope = Schemas['ProviderTask']['scopes'][number];

/** The scopes to grant. Scopes for individual fields are optional; without them those fields are unknown. */
function TaskScopes({ task }: { readonly task: Schemas['ProviderTask'] }) {
  const declared = entityOf(useCatalogue(), task)?.fields;
  return (
    <Stack gap={6} align="flex-start" miw={200} maw={320}>
      {task.scopes.map((scope) => (
        <div key={scope.name}>
          <Code>{scope.name}</Code>
          {scope.fields && (
            <Text span size="xs" c="dimmed">
              {' '}
              only for {fieldsOf(scope, declared)}
            </Text>
          )}
        </div>
      ))}
    </Stack>
  );
}

const fieldsOf = ({ fields = [] }: Scope, declared: Fields | undefined): string =>
  fields.map((field) => fieldWords(field, declared)).join('; ');

/** Plugins may also use free text instead of a field name. */
const fieldWords = (field: string, declared: Fields | undefined): string =>
  /^(attributes|relations|tags)\b/.test(field) ? fieldName(field.replace(/^attributes\./, ''), declared) : field;

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
  { id: 'scopes', header: 'Required permissions', cell: ({ row: { original } }) => <TaskScopes task={original} /> },
  { id: 'reading', header: 'Reads', cell: ({ row: { original } }) => <TaskReading task={original} /> },
  {
    id: 'schedule',
    header: 'Schedule',
    cell: ({ row: { original } }) => (
      <Text span inherit display="block" miw={110}>
        {original.schedule
          ? describeSchedule({ cron: original.schedule, timeZone: 'UTC', intervalSeconds: null })
          : 'On demand only'}
      </Text>
    ),
  },
];

/** The tasks of a provider: permissions, what is read, and default schedules. */
export function TaskList({ provider }: { readonly provider: Schemas['ProviderView'] }) {
  const { items, groupOf } = useTaskGroups(provider.tasks, taskOf);
  return (
    <DataTable
      label={`Tasks of ${provider.title}`}
      columns={COLUMNS}
      rows={items}
      groupOf={groupOf}
      rowId={({ kind }) => kind}
      minWidth={960}
      verticalAlign="top"
    />
  );
}

const taskOf = (task: Task) => task;

/** What a task reads: the entity, its volatile fields, and what a deep sync adds. */
function TaskReading({ task }: { readonly task: Schemas['ProviderTask'] }) {
  const { measures, deep } = task;
  const fields = entityOf(useCatalogue(), task)?.fields;
  return (
    <Stack gap={2} maw={280}>
      <Text span inherit>
        <EntityName of={task} />
      </Text>
      {measures.length > 0 && (
        <Text span size="xs" c="dimmed">
          Volatile, no history: {measures.map((name) => fieldOf(fields, name).label).join(', ')}
        </Text>
      )}
      {deep && (
        <Text span size="xs" c="dimmed">
          A deep sync also reads: {deep}
        </Text>
      )}
    </Stack>
  );
}
