import { type ColumnDef, type RowData, tableFeatures, useTable as useLibraryTable } from '@tanstack/react-table';

/** The host filters, sorts and pages: of the table library, only the model of columns and rows is needed. */
const FEATURES = tableFeatures({});

/** A column of a table. Keep columns outside of components: the table is made anew when they change. */
export type Column<Row extends RowData> = ColumnDef<typeof FEATURES, Row, unknown>;

const NO_ROWS: readonly never[] = [];

/** The model of a table over what the host lists. */
export const useTable = <Row extends RowData>(
  columns: readonly Column<Row>[],
  rows: readonly Row[] | undefined,
  rowId: (row: Row) => string,
) => useLibraryTable({ features: FEATURES, columns, data: rows ?? NO_ROWS, getRowId: rowId });

/** The model that {@link useTable} gives. */
export type TableModel<Row extends RowData> = ReturnType<typeof useTable<Row>>;
