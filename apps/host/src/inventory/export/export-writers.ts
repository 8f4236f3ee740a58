import { type Column, CSV_FORMAT, csvColumns, type EntityDefinition, type ResourceType } from '@maestro/core';
import { stringify } from 'csv-stringify/sync';
import { toResourceItem } from '../listing/resource-row.js';
import { ownTurn } from '../turns/one-turn.js';
import { type ExportFormat } from './resource-export.dto.js';
import { type ExportedRow } from './exported-row.js';
import { type ExportedRowsReader } from './exported-rows-reader.js';
import { Pace, LONG_CELL, type QuotedCell, quoteLongCell } from './quote-long-cell.js';
import { type ResourceItem } from '../listing/resource.dto.js';

/** A resource and the name of its connection. */
interface CsvRow {
  readonly item: ResourceItem;
  readonly connectionName: string;
}

/** A column that only exports of the host have. */
interface HostColumn {
  readonly heading: string;
  readonly cell: (row: CsvRow) => string | null | undefined;
}

const textOf = (named: Readonly<Record<string, string>> | undefined): string | undefined =>
  named && Object.keys(named).length > 0 ? JSON.stringify(named) : undefined;

/** What the host knows about a resource in addition to the provider's data. */
const HOST_COLUMNS: readonly HostColumn[] = [
  { heading: 'Connection', cell: ({ connectionName }) => connectionName },
  { heading: 'First seen', cell: ({ item }) => item.firstSeenAt },
  { heading: 'Changed', cell: ({ item }) => item.changedAt },
  { heading: 'Gone', cell: ({ item }) => item.goneAt },
  { heading: 'Measured', cell: ({ item }) => item.measuredAt },
  { heading: 'Resource ID', cell: ({ item }) => item.id },
  { heading: 'Connection ID', cell: ({ item }) => item.connectionId },
  { heading: 'Owner', cell: ({ item }) => item.annotations?.owner },
  { heading: 'Environment', cell: ({ item }) => item.annotations?.environment },
  { heading: 'Note', cell: ({ item }) => item.annotations?.note },
  { heading: 'Own labels', cell: ({ item }) => textOf(item.annotations?.labels) },
  { heading: 'Links', cell: ({ item }) => textOf(item.annotations?.links) },
];

/** A writer of one format. */
interface ExportWriter {
  readonly contentType: string;
  readonly open: (exported: ExportedTypes) => WriteRows;
}

/** What determines the columns of a table. */
interface ExportedTypes {
  /** Of the rows, each once. */
  readonly types: readonly Pick<ResourceType, 'entity'>[];
  /** Those that plugins bring. */
  readonly entities: readonly EntityDefinition[];
}

/** Writes rows as chunks of text, each not much longer than its longest row, and yields to other work in between. */
type WriteRows = (rows: Pick<ExportedRowsReader, 'read' | 'lines'>) => AsyncGenerator<string>;

/** Every format. */
export const EXPORT_WRITERS: Readonly<Record<ExportFormat, ExportWriter>> = {
  csv: { contentType: 'text/csv; charset=utf-8', open: csvWriter },
  ndjson: { contentType: 'application/x-ndjson; charset=utf-8', open: () => (rows) => rows.lines() },
};

type Cell = ReturnType<Column['cell']> | QuotedCell | null;

/** Without the byte order mark, which only belongs at the beginning of a file. */
const PIECE = { ...CSV_FORMAT, bom: false, cast: { ...CSV_FORMAT.cast, object: (cell: object) => cell as QuotedCell } };

/** The cost of a row without its documents, in equivalent characters. */
const ROW_LENGTH = 500;

/** The columns of the command line's CSV, followed by those that only the host has. */
function csvWriter({ types, entities }: ExportedTypes): WriteRows {
  const shared = csvColumns(types, entities);
  return async function* (rows) {
    yield stringify([[...shared, ...HOST_COLUMNS].map(({ heading }) => heading)], CSV_FORMAT);
    const [turns, pieces] = [new Pace(), new Pace()];
    let records: Cell[][] = [];
    for await (const row of rows.read()) {
      records.push(await toRecord(row, shared, turns));
      if (!pieces.isDue(lengthOf(row))) continue;
      await ownTurn();
      yield stringify(records, PIECE);
      records = [];
    }
    if (records.length > 0) yield stringify(records, PIECE);
  };
}

/** The cells of a row. Parsing a large document takes a separate turn, and quoting a long cell takes several. */
async function toRecord(row: ExportedRow, shared: readonly Column[], turns: Pace): Promise<Cell[]> {
  const documents = { attributes: JSON.parse(row.attributes), relations: JSON.parse(row.relations) };
  if (turns.isDue(lengthOf(row))) await ownTurn();
  const item = toResourceItem({ ...row, ...documents });
  const record: Cell[] = [];
  for (const { cell } of shared) {
    const value = cell(item);
    const isLong = typeof value === 'string' && value.length >= LONG_CELL;
    record.push(isLong ? await quoteLongCell(CSV_FORMAT.cast.string(value), turns) : value);
  }
  for (const { cell } of HOST_COLUMNS) record.push(cell({ item, connectionName: row.connectionName }));
  return record;
}

const lengthOf = ({ attributes, relations }: ExportedRow): number => attributes.length + relations.length + ROW_LENGTH;
