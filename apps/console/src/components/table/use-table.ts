import { type ColumnDef, type RowData, tableFeatures, useTable as useLibraryTable } from '@tanstack/react-table';

/** Filtering, sorting and paging happen in the host, so only the row and column model of the table library is used. */
const FEATURES = tableFeatures({});

/** A table column. Define columns outside components: the table is rebuilt when they change. */
export type Column<Row extends RowData> = ColumnDef<typeof FEATURES, Row, unknown>;

const NO_ROWS: readonly never[] = [];

/** The table model of a list. */
export const useTable = <Row extends RowData>(
  columns: readonly Column<Row>[],
  rows: readonly Row[] | undefined,
  rowId: (row: Row) => string,
) => useLibraryTable({ features: FEATURES, columns, data: rows ?? NO_ROWS, getRowId: rowId });

/** The model that {@link useTable} returns. */
export type TableModel<Row extends RowData> = ReturnType<typeof useTable<Row>>;
