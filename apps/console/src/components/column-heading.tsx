import { Table, UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronsUpDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';

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
