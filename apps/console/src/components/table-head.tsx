import { Table } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import { ColumnHeading, type Sorting } from './column-heading';
import type { TableModel } from './use-table';

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
