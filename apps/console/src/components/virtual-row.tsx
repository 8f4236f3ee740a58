import { Table } from '@mantine/core';
import { FlexRender, type Row, type RowData, type TableFeatures } from '@tanstack/react-table';
import { memo } from 'react';

interface Props<Features extends TableFeatures, Data extends RowData> {
  readonly row: Row<Features, Data>;
  /** From the top of the list, the headings counted: 1 is theirs. */
  readonly place: number;
  /** When they change, the row is drawn anew. */
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

/** A row of a long list: drawn again only when what it shows has changed, because a list is told of every key that is typed. */
export const VirtualRow = memo(DrawnRow) as typeof DrawnRow;
