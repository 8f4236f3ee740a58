import { Table, UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronsUpDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';

/** How a table is sorted, in the words of the API: `name`, or `-name` for descending. */
export interface Sorting {
  readonly by: string;
  /** Columns that can be sorted by, by the ids of the columns. */
  readonly columns: readonly string[];
  readonly onChange: (by: string) => void;
}

/** The heading of a column; a button where one may sort by it: first ascending, then descending. */
export function ColumnHeading(props: {
  readonly column: string;
  readonly sorting: Sorting | undefined;
  /** In pixels; as its content needs, where it is left out. */
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
