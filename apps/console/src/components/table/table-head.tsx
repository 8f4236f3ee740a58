import { Table, UnstyledButton, Skeleton } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import type { TableModel } from './use-table';
import { ChevronDown, ChevronsUpDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';

/** The header row of a table. */
export function TableHead<Row extends RowData>(props: {
  readonly table: TableModel<Row>;
  readonly sorting: Sorting | undefined;
  /** Column widths in pixels; sized to their contents by default. */
  readonly widths?: readonly number[];
  readonly className?: string;
}) {
  const { table, sorting, widths } = props;
  return (
    <Table.Thead className={props.className}>
      {table.getHeaderGroups().map((group) => (
        <Table.Tr key={group.id}>
          {group.headers.map((header, index) => (
            <ColumnHeading key={header.id} column={header.column.id} sorting={sorting} width={widths?.[index]}>
              <table.FlexRender header={header} />
            </ColumnHeading>
          ))}
        </Table.Tr>
      ))}
    </Table.Thead>
  );
}

/** The sort order of a table, as in the API: `name`, or `-name` for descending. */
export interface Sorting {
  readonly by: string;
  /** The ids of sortable columns. */
  readonly columns: readonly string[];
  readonly onChange: (by: string) => void;
}

/** A column heading; for sortable columns a button that toggles between ascending and descending. */
export function ColumnHeading(props: {
  readonly column: string;
  readonly sorting: Sorting | undefined;
  /** In pixels; sized to its content by default. */
  readonly width?: number;
  readonly children: ReactNode;
}) {
  const { column, sorting, width, children } = props;
  if (!sorting?.columns.includes(column)) {
    return (
      <Table.Th scope="col" w={width}>
        {children}
      </Table.Th>
    );
  }
  const direction = { [column]: 'ascending', [`-${column}`]: 'descending' }[sorting.by] as
    'ascending' | 'descending' | undefined;
  const Icon = direction === 'ascending' ? ChevronUp : direction === 'descending' ? ChevronDown : ChevronsUpDown;
  return (
    <Table.Th scope="col" w={width} aria-sort={direction ?? 'none'}>
      <UnstyledButton
        fw="inherit"
        fz="inherit"
        style={{ whiteSpace: 'nowrap' }}
        onClick={() => sorting.onChange(direction === 'ascending' ? `-${column}` : column)}
      >
        {children} <Icon aria-hidden size={14} style={{ verticalAlign: '-3px' }} />
      </UnstyledButton>
    </Table.Th>
  );
}

/** Skeleton rows of a table that is loading. */
export function WaitingRows({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <Table.Tr key={row}>
      {Array.from({ length: columns }, (_, column) => (
        <Table.Td key={column}>
          <Skeleton h={22} w={column === 0 ? '80%' : '50%'} />
        </Table.Td>
      ))}
    </Table.Tr>
  ));
}
