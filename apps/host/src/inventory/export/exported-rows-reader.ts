import type { ResourceType } from '@maestro/core';
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { PoolClient, QueryResultRow } from 'pg';
import type { ExportedDocuments, ExportedRow, FetchedRow } from './exported-row.types.js';
import { exportedDocuments, type ExportedList, exportedRows, exportedTypes } from './exported-rows.sql.js';

/** With 20 KB of documents each at most, 4 MB. */
const ROWS_AT_ONCE = 200;

const DIALECT = new PgDialect();

/**
 * Reads the rows of an export within a transaction. What it holds in memory does not depend on how long the list is, and only one row's
 * large documents are held at a time.
 */
export class ExportedRowsReader {
  #count = 0;
  #isClosed = false;

  constructor(
    private readonly client: Pick<PoolClient, 'query'>,
    private readonly list: ExportedList,
  ) {}

  /** Rows read so far. */
  get count(): number {
    return this.#count;
  }

  /** What the rows of the list are, each once. */
  async types(): Promise<Pick<ResourceType, 'entity'>[]> {
    const { text, values } = toStatement(exportedTypes(this.list));
    return this.#query<Pick<FetchedRow, 'entity'>>(text, values);
  }

  /** @throws what the database throws, and when it was closed meanwhile. */
  async *read(): AsyncGenerator<ExportedRow> {
    const { text, values } = toStatement(exportedRows(this.list));
    await this.#query(`declare exported no scroll cursor for ${text}`, values);
    for (;;) {
      const rows = await this.#query<FetchedRow>(`fetch ${ROWS_AT_ONCE} from exported`);
      if (rows.length === 0) return;
      for (const row of rows) {
        this.#count += 1;
        yield isWhole(row) ? row : { ...row, ...(await this.#documents(row.id)) };
      }
    }
  }

  /** Sends no further query: the connection is about to serve others. */
  close(): void {
    this.#isClosed = true;
  }

  async #documents(id: string): Promise<ExportedDocuments> {
    const { text, values } = toStatement(exportedDocuments(id, this.list.at));
    const [documents] = await this.#query<ExportedDocuments>(text, values);
    if (!documents) throw new Error(`The documents of resource ${id} were not found in the snapshot that lists it.`);
    return documents;
  }

  async #query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]> {
    if (this.#isClosed) throw new Error('The export was given up.');
    return (await this.client.query<Row>(text, values)).rows;
  }
}

function toStatement(query: SQL): { readonly text: string; readonly values: unknown[] } {
  const { sql, params } = DIALECT.sqlToQuery(query);
  return { text: sql, values: params };
}

const isWhole = (row: FetchedRow): row is FetchedRow & ExportedRow => row.attributes !== null && row.relations !== null;
