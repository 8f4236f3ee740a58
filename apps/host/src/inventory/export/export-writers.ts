import { type Duplex, PassThrough } from 'node:stream';
import { defuseFormula } from '@maestro/core';
import { stringify } from 'csv-stringify';
import { toResourceItem } from '../listing/resource-item.mapper.js';
import { csvColumns } from './csv-columns.js';
import type { ExportFormat } from './export-formats.constants.js';
import type { ExportedRow } from './exported-row.types.js';

/** How a format is written. */
export interface ExportWriter {
  readonly contentType: string;
  /** @param attributes the names of all attributes that any of the rows has. */
  readonly open: (attributes: readonly string[]) => OpenedWriter;
}

/** One export being written. */
export interface OpenedWriter {
  /** What is written to the encoder for a row. */
  readonly record: (row: ExportedRow) => unknown;
  readonly encoder: Duplex;
}

/** Every format. */
export const EXPORT_WRITERS: Readonly<Record<ExportFormat, ExportWriter>> = {
  csv: { contentType: 'text/csv; charset=utf-8', open: openCsv },
  ndjson: { contentType: 'application/x-ndjson; charset=utf-8', open: openNdjson },
};

/** RFC 4180, with the mark that spreadsheets know UTF-8 by. */
function openCsv(attributes: readonly string[]): OpenedWriter {
  const columns = csvColumns(attributes);
  const encoder = stringify({
    header: true,
    columns: columns.map(({ header }) => header),
    bom: true,
    record_delimiter: 'windows',
    // A name such as "=HYPERLINK(…)" comes from the provider, and a spreadsheet would run it. The writer's own `escape_formulas` looks at
    // the first character only, and spreadsheets skip blanks and invisible ones.
    cast: { string: defuseFormula },
  });
  const record = (row: ExportedRow): unknown => {
    const named = { item: toResourceItem(row), connectionName: row.connectionName };
    return columns.map(({ cell }) => cell(named));
  };
  return { record, encoder };
}

/** A resource a line, as `GET /resources` shows it. */
function openNdjson(): OpenedWriter {
  return { record: (row) => `${JSON.stringify(toResourceItem(row))}\n`, encoder: new PassThrough() };
}
