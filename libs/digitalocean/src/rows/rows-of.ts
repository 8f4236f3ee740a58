import { type CollectedPage, readRows, type RowReader, type RowsPage } from '@maestro/core';

/** Reads the rows of a page with a schema and a mapper. */
export const rowsOf =
  <Row>(schema: RowReader<Row>['schema'], map: RowReader<Row>['map']) =>
  (page: RowsPage<unknown>): CollectedPage =>
    readRows(page, { schema, map });
