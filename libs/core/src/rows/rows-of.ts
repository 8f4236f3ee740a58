import type { CollectedPage } from '../contract/listing.types.js';
import type { RowsPage } from '../listing/page-source.types.js';
import { readRows, type RowReader } from '../listing/read-rows.js';

/** Reads the rows of a page with a schema and a mapper. */
export const rowsOf =
  <Row>(schema: RowReader<Row>['schema'], map: RowReader<Row>['map']) =>
  (page: RowsPage<unknown>): CollectedPage =>
    readRows(page, { schema, map });
