import type { ResourceType } from '@maestro/core';
import type { PoolClient, QueryResultRow } from 'pg';
import type { ExportedDocuments, ExportedRow, FetchedRow } from './exported-row.types.js';
import { exportedDocuments, type ExportedList, exportedRows, exportedTypes } from './exported-rows.sql.js';

/** At most 4 MB, with at most 20 KB of documents each. */
const ROWS_AT_ONCE = 200;

/**
 * Reads the rows of an export within a transaction. Memory use does not depend on the length of the list, and only one
 * row's large documents are in memory at a time.
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

  /** The distinct entities of the rows. */
  async types(): Promise<Pick<ResourceType, 'entity'>[]> {
    const { text, values } = exportedTypes(this.list).statement;
    return this.#query<Pick<FetchedRow, 'entity'>>(text, values);
  }

  /** @throws errors of the database, and if the reader was closed in the meantime. */
  async *read(): AsyncGenerator<ExportedRow> {
    const { text, values } = exportedRows(this.list).statement;
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

  /** Sends no further query, because the connection is about to be released. */
  close(): void {
    this.#isClosed = true;
  }

  async #documents(id: string): Promise<ExportedDocuments> {
    const { text, values } = exportedDocuments(id, this.list.at).statement;
    const [documents] = await this.#query<ExportedDocuments>(text, values);
    if (!documents) throw new Error(`The documents of resource ${id} were not found in the snapshot that lists it.`);
    return documents;
  }

  async #query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]> {
    if (this.#isClosed) throw new Error('The export was given up.');
    return (await this.client.query<Row>(text, values)).rows;
  }
}

const isWhole = (row: FetchedRow): row is FetchedRow & ExportedRow => row.attributes !== null && row.relations !== null;
