import { Skeleton, Table } from '@mantine/core';

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
