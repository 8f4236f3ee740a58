import { Box, Table, VisuallyHidden } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import { useRef } from 'react';
import type { Sorting } from './column-heading';
import { TableHead } from './table-head';
import { type Column, useTable } from './use-table';
import { useVirtualRows } from './use-virtual-rows';
import { VirtualRow } from './virtual-row';
import classes from './virtual-table.module.css';
import { WaitingRows } from './waiting-rows';

/** In pixels; must match the style sheet. */
const ROW_HEIGHT = 56;

const SKELETON_ROWS = 12;

/** A column of fixed width in pixels, so that it does not change with the rendered rows. */
export type SizedColumn<Row extends RowData> = Column<Row> & { readonly size: number };

/** A virtualized table: only visible rows are rendered. */
export function VirtualTable<Row extends RowData>(props: {
  /** The accessible name of the table. */
  readonly label: string;
  readonly columns: readonly SizedColumn<Row>[];
  /** Undefined while loading. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /** The rows belong to the previous query. */
  readonly isStale: boolean;
  /** When it changes, the list scrolls to the top. */
  readonly list: string;
  readonly sorting: Sorting;
  /** Called near the end of the list, repeatedly until the list grows. */
  readonly onNearEnd: () => void;
}) {
  const { label, columns, rows, isStale, list, onNearEnd } = props;
  const viewport = useRef<HTMLDivElement>(null);
  const table = useTable(columns, rows, props.rowId);
  const models = table.getRowModel().rows;
  const space = { viewport, count: models.length, rowHeight: ROW_HEIGHT, list, onNearEnd };
  const { drawn, before, after } = useVirtualRows(space);
  const widths = columns.map(({ size }) => size);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const busy = !rows || isStale;
  return (
    <Box ref={viewport} className={classes.viewport} tabIndex={0} role="region" aria-label={label} aria-busy={busy}>
      <Table
        highlightOnHover
        className={classes.table}
        miw={width}
        aria-label={label}
        // The total is unknown until the last page is loaded.
        aria-rowcount={-1}
        data-stale={isStale || undefined}
      >
        <TableHead table={table} sorting={props.sorting} widths={widths} className={classes.head} />
        <Table.Tbody>
          <Space height={before} />
          {drawn.map(({ index }) => {
            const row = models[index];
            return row && <VirtualRow key={row.id} row={row} place={index + 2} columns={columns} />;
          })}
          <Space height={after} />
          {!rows && <WaitingRows rows={SKELETON_ROWS} columns={columns.length} />}
        </Table.Tbody>
      </Table>
      {!rows && <VisuallyHidden role="status">Loading {label}</VisuallyHidden>}
    </Box>
  );
}

/** A spacer for rows that are not rendered. */
const Space = ({ height }: { readonly height: number }) =>
  height > 0 && (
    <tr className={classes.space} aria-hidden>
      <td style={{ height }} />
    </tr>
  );
