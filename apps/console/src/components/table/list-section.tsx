import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../notices/problem-alert';
import { EmptyState } from '../page/page';
import { DataTable } from './data-table';
import type { Column } from './use-table';

/** A list that people add to: what it is about, what adds to it, and its rows, or why they cannot be shown. */
export function ListSection<Row extends { readonly id: string }>(props: {
  readonly about: ReactNode;
  /** What its button says. */
  readonly add: string;
  readonly onAdd: () => void;
  readonly list: {
    readonly data?: { readonly items: readonly Row[] };
    readonly error: Error | null;
    refetch(): unknown;
  };
  /** Shown instead of a table without rows. */
  readonly empty?: { readonly title: string; readonly hint: string };
  readonly table: { readonly label: string; readonly columns: readonly Column<Row>[]; readonly minWidth: number };
}) {
  const { empty, list, table } = props;
  const { data, error } = list;
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <Text size="sm" c="dimmed" maw="70ch">
          {props.about}
        </Text>
        <Button onClick={props.onAdd}>{props.add}</Button>
      </Group>
      {error && <ProblemAlert error={error} onRetry={() => void list.refetch()} />}
      {empty && data?.items.length === 0 ? (
        <EmptyState {...empty} />
      ) : (
        (data || !error) && <DataTable {...table} rows={data?.items} rowId={({ id }) => id} />
      )}
    </Stack>
  );
}

/** The column of the names of rows. */
export const nameColumn = <Row extends { readonly name: string }>(): Column<Row> => ({
  id: 'name',
  header: 'Name',
  cell: ({ row: { original } }) => (
    <Text span inherit fw={600}>
      {original.name}
    </Text>
  ),
});
