import { Box, Table, VisuallyHidden } from '@mantine/core';
import { type RowData, FlexRender, type Row, type TableFeatures } from '@tanstack/react-table';
import { useRef, memo, type RefObject, useEffect } from 'react';
import { type Sorting, TableHead, WaitingRows } from './table-head';
import { type Column, useTable } from './use-table';
import classes from './virtual-table.module.css';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';

/** Rows rendered outside the viewport, so that scrolling shows no gaps. */
const OVERSCAN = 10;

/** How many rows before the end the next page is requested. */
const AHEAD = 30;

/** The rendered rows of a virtual list. */
interface VirtualRows {
  readonly drawn: readonly VirtualItem[];
  /** The height of all rows before and after them, in pixels. */
  readonly before: number;
  readonly after: number;
}

/** Renders only the visible rows of a viewport, and requests more near the end of the list. */
function useVirtualRows(props: {
  readonly viewport: RefObject<HTMLElement | null>;
  readonly count: number;
  /** In pixels. */
  readonly rowHeight: number;
  /** When it changes, the list scrolls to the top. */
  readonly list: string;
  /** Called near the end of the list, repeatedly until the list grows. */
  readonly onNearEnd: () => void;
}): VirtualRows {
  const { viewport, count, list, onNearEnd } = props;
  // eslint-disable-next-line react-hooks/incompatible-library -- the React compiler skips components that use it, as intended.
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => viewport.current,
    estimateSize: () => props.rowHeight,
    overscan: OVERSCAN,
  });
  const drawn = virtualizer.getVirtualItems();
  const last = drawn.at(-1);
  const isNearEnd = count > 0 && (last?.index ?? 0) + AHEAD >= count;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, count, onNearEnd]);
  useEffect(() => {
    viewport.current?.scrollTo({ top: 0 });
  }, [viewport, list]);
  return { drawn, before: drawn[0]?.start ?? 0, after: virtualizer.getTotalSize() - (last?.end ?? 0) };
}

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
const VirtualRow = memo(DrawnRow) as typeof DrawnRow;

/** In pixels; must match the style sheet. */
const ROW_HEIGHT = 56;

const SKELETON_ROWS = 12;

/** A column of fixed width in pixels, so that it does not change with the rendered rows. */
type SizedColumn<Row extends RowData> = Column<Row> & { readonly size: number };

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
