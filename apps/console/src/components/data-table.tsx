import { Table, VisuallyHidden } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import type { Sorting } from './column-heading';
import { TableHead } from './table-head';
import { type Column, useTable } from './use-table';
import { WaitingRows } from './waiting-rows';

const SKELETON_ROWS = 8;

/**
 * A table of a paged list. It scrolls horizontally on narrow screens, and shows skeleton rows of the same height while loading.
 */
export function DataTable<Row extends RowData>(props: {
  /** The accessible name of the table. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while loading. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /** In pixels; the table scrolls when there is less room. */
  readonly minWidth?: number;
  readonly sorting?: Sorting;
  /** The vertical alignment of cells; the middle by default. */
  readonly verticalAlign?: 'top';
}) {
  const table = useTable(props.columns, props.rows, props.rowId);
  return (
    <Table.ScrollContainer
      minWidth={props.minWidth ?? 640}
      type="native"
      tabIndex={0}
      // Keeps visually hidden text from overflowing the container.
      pos="relative"
      role="region"
      aria-label={props.label}
      aria-busy={!props.rows}
    >
      <Table highlightOnHover verticalSpacing="sm" aria-label={props.label}>
        <TableHead table={table} sorting={props.sorting} />
        <Table.Tbody style={{ verticalAlign: props.verticalAlign }}>
          {props.rows ? (
            table.getRowModel().rows.map((row) => (
              <Table.Tr key={row.id}>
                {row.getAllCells().map((cell) => (
                  <Table.Td key={cell.id}>
                    <table.FlexRender cell={cell} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))
          ) : (
            <WaitingRows rows={SKELETON_ROWS} columns={props.columns.length} />
          )}
        </Table.Tbody>
      </Table>
      {!props.rows && <VisuallyHidden role="status">Loading {props.label}</VisuallyHidden>}
    </Table.ScrollContainer>
  );
}
