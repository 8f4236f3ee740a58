import { Table, VisuallyHidden } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import { type Sorting, TableHead, WaitingRows } from './table-head';
import { Fragment } from 'react';
import { type Column, useTable } from './use-table';

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
  /** The heading above the first row of each group. The rows must be in the order of their groups. */
  readonly groupOf?: (row: Row) => string;
  /** The vertical alignment of cells; the middle by default. */
  readonly verticalAlign?: 'top';
}) {
  const table = useTable(props.columns, props.rows, props.rowId);
  const heading = headings(props.groupOf);
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
              <Fragment key={row.id}>
                <GroupHeading title={heading(row.original)} columns={props.columns.length} />
                <Table.Tr>
                  {row.getAllCells().map((cell) => (
                    <Table.Td key={cell.id}>
                      <table.FlexRender cell={cell} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              </Fragment>
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

/** The heading above a row if it is the first of its group. Called once for each row, in their order. */
function headings<Row>(groupOf: ((row: Row) => string) | undefined): (row: Row) => string | undefined {
  let last: string | undefined;
  return (row) => {
    const group = groupOf?.(row);
    const isFirst = group !== last;
    last = group;
    return isFirst ? group : undefined;
  };
}

function GroupHeading({ title, columns }: { readonly title: string | undefined; readonly columns: number }) {
  if (title === undefined) return null;
  return (
    <Table.Tr bg="var(--mantine-color-default-hover)">
      <Table.Th colSpan={columns} scope="colgroup" py={6}>
        {title}
      </Table.Th>
    </Table.Tr>
  );
}
