import { Skeleton, Table, VisuallyHidden } from '@mantine/core';
import { type ColumnDef, type RowData, tableFeatures, useTable } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { ColumnHeading, type Sorting } from './column-heading';

/** The host filters, sorts and pages: of the table library, only the model of columns and rows is needed. */
const FEATURES = tableFeatures({});

/** A column of a {@link DataTable}. Keep columns outside of components: the table is made anew when they change. */
export type Column<Row extends RowData> = ColumnDef<typeof FEATURES, Row, unknown>;

const SKELETON_ROWS = 8;

/**
 * A table of what the host lists. On a narrow screen it scrolls sideways within itself. While it is loading, rows of the
 * same height stand in it.
 */
export function DataTable<Row extends RowData>(props: {
  /** What the table lists: its name for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while it is loading. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /** In pixels: narrower, it scrolls. */
  readonly minWidth?: number;
  readonly sorting?: Sorting;
}) {
  const table = useTable({
    features: FEATURES,
    columns: props.columns,
    data: props.rows ?? NO_ROWS,
    getRowId: props.rowId,
  });
  return (
    <Table.ScrollContainer
      minWidth={props.minWidth ?? 640}
      type="native"
      tabIndex={0}
      // What screen readers alone see must not reach out of it.
      pos="relative"
      role="region"
      aria-label={props.label}
      aria-busy={!props.rows}
    >
      <Table highlightOnHover verticalSpacing="sm" aria-label={props.label}>
        <Table.Thead>
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id}>
              {group.headers.map((header) => (
                <ColumnHeading key={header.id} column={header.column.id} sorting={props.sorting}>
                  <table.FlexRender header={header} />
                </ColumnHeading>
              ))}
            </Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody>
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
            <Waiting columns={props.columns.length} />
          )}
        </Table.Tbody>
      </Table>
      {!props.rows && <VisuallyHidden role="status">Loading {props.label}</VisuallyHidden>}
    </Table.ScrollContainer>
  );
}

const NO_ROWS: readonly never[] = [];

function Waiting({ columns }: { readonly columns: number }): ReactNode {
  return Array.from({ length: SKELETON_ROWS }, (_, row) => (
    <Table.Tr key={row}>
      {Array.from({ length: columns }, (_, column) => (
        <Table.Td key={column}>
          <Skeleton h={22} w={column === 0 ? '80%' : '50%'} />
        </Table.Td>
      ))}
    </Table.Tr>
  ));
}
