import { type Duplex, PassThrough } from 'node:stream';
import { CSV_FORMAT, csvColumns, type EntityDefinition, type ResourceType } from '@maestro/core';
import { stringify } from 'csv-stringify';
import { toResourceItem } from '../listing/resource-item.mapper.js';
import { HOST_COLUMNS } from './csv-columns.js';
import type { ExportFormat } from './export-formats.constants.js';
import type { ExportedRow } from './exported-row.types.js';

/** How a format is written. */
export interface ExportWriter {
  readonly contentType: string;
  readonly open: (exported: ExportedTypes) => OpenedWriter;
}

/** What decides which columns a table has. */
export interface ExportedTypes {
  /** Of the rows, each once. */
  readonly types: readonly Pick<ResourceType, 'entity' | 'family'>[];
  /** Those that plugins bring. */
  readonly entities: readonly EntityDefinition[];
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

/** The columns of the command line's CSV, then what only the host knows. */
function openCsv({ types, entities }: ExportedTypes): OpenedWriter {
  const shared = csvColumns(types, entities);
  const headings = [...shared.map(({ heading }) => heading), ...HOST_COLUMNS.map(({ heading }) => heading)];
  const encoder = stringify({ ...CSV_FORMAT, header: true, columns: headings });
  const record = (row: ExportedRow): unknown => {
    const named = { item: toResourceItem(row), connectionName: row.connectionName };
    return [...shared.map(({ cell }) => cell(named.item)), ...HOST_COLUMNS.map(({ cell }) => cell(named))];
  };
  return { record, encoder };
}

/** A resource a line, as `GET /resources` shows it. */
function openNdjson(): OpenedWriter {
  return { record: (row) => `${JSON.stringify(toResourceItem(row))}\n`, encoder: new PassThrough() };
}
