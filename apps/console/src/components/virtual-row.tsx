import { Table } from '@mantine/core';
import { FlexRender, type Row, type RowData, type TableFeatures } from '@tanstack/react-table';
import { memo } from 'react';

interface Props<Features extends TableFeatures, Data extends RowData> {
  readonly row: Row<Features, Data>;
  /** 1-based row index; 1 is the header row. */
  readonly place: number;
  /** The row re-renders when they change. */
  readonly columns: readonly unknown[];
}

function DrawnRow<Features extends TableFeatures, Data extends RowData>({ row, place }: Props<Features, Data>) {
  return (
    <Table.Tr aria-rowindex={place}>
      {row.getAllCells().map((cell) => (
        <Table.Td key={cell.id}>
          <FlexRender cell={cell} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** A memoized row of a long list, because the list re-renders on every keystroke. */
export const VirtualRow = memo(DrawnRow) as typeof DrawnRow;
