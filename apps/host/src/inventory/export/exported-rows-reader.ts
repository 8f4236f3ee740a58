import { type ResourceType } from '@maestro/core';
import { type PoolClient, type QueryResultRow } from 'pg';
import { type SQL } from '../../database/sql.js';
import { resourceItemJson } from '../listing/resource-row.js';
import { ownTurn } from '../turns/one-turn.js';
import {
  type ExportedDocuments,
  type ExportedRow,
  type FetchedLine,
  type FetchedRow,
  idOf,
  type PackedRow,
  unpack,
} from './exported-row.js';
import {
  exportedDocuments,
  exportedLines,
  type ExportedList,
  exportedRows,
  exportedTypes,
} from './exported-rows.sql.js';
import { Pace } from './quote-long-cell.js';

/** Characters of lines that are passed on at once. */
const LINES_LENGTH = 128 * 1024;

/** At most 4 MB, with at most 20 KB of documents each. */
const ROWS_AT_ONCE = 200;

/** The same, with at most 5 KB each. */
const PARTS_AT_ONCE = 800;

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
    const { text, values } = exportedTypes(this.list);
    return this.#query<Pick<ResourceType, 'entity'>>(text, values);
  }

  /** @throws errors of the database, and if the reader was closed in the meantime. */
  async *read(): AsyncGenerator<ExportedRow> {
    for await (const rows of this.batches()) yield* rows.map(unpack);
  }

  /**
   * The same in batches, which take a fraction of the time: each step of a generator is several turns of the event loop.
   * A row with large documents is a batch of its own. The next rows are fetched while a batch is used.
   *
   * @throws errors of the database, and if the reader was closed in the meantime.
   */
  async *batches(): AsyncGenerator<readonly PackedRow[]> {
    for await (const rows of this.#fetched<FetchedRow>(exportedRows(this.list))) {
      let batch: PackedRow[] = [];
      for (const row of rows) {
        if (isWhole(row)) {
          batch.push(row);
          continue;
        }
        if (batch.length > 0) yield this.#counted(batch);
        batch = [];
        yield this.#counted([{ ...row, ...(await this.#documents(row)) }]);
      }
      if (batch.length > 0) yield this.#counted(batch);
    }
  }

  /**
   * Each row as `resourceItemJson` writes it, with a line feed, in pieces that take a turn each. The database writes
   * most of them, so that only few are parsed. Rows of a list of parts have no lines.
   *
   * @throws errors of the database, and if the reader was closed in the meantime.
   */
  async *lines(): AsyncGenerator<string> {
    const pace = new Pace();
    for await (const rows of this.#fetched<FetchedLine>(exportedLines(this.list))) {
      let lines = '';
      for (const row of rows) {
        lines += `${row.line ?? (await this.#lineOf(row))}\n`;
        this.#count += 1;
        if (lines.length < LINES_LENGTH) continue;
        if (pace.isDue(lines.length)) await ownTurn();
        yield lines;
        lines = '';
      }
      if (pace.isDue(lines.length)) await ownTurn();
      if (lines !== '') yield lines;
    }
  }

  /** Sends no further query, because the connection is about to be released. */
  close(): void {
    this.#isClosed = true;
  }

  async *#fetched<Row extends FetchedRow>({
    text,
    values,
  }: Pick<SQL, 'text' | 'values'>): AsyncGenerator<readonly Row[]> {
    await this.#query(`declare exported no scroll cursor for ${text}`, values);
    const most = this.list.parts ? PARTS_AT_ONCE : ROWS_AT_ONCE;
    const fetch = (): Promise<Row[]> => this.#query<Row>(`fetch ${most} from exported`);
    let fetched = fetch();
    for (;;) {
      const rows = await fetched;
      if (rows.length === 0) return;
      fetched = fetch();
      // Reported by the next turn, if there is one.
      fetched.catch(() => undefined);
      yield rows;
    }
  }

  #counted(rows: readonly PackedRow[]): readonly PackedRow[] {
    this.#count += rows.length;
    return rows;
  }

  async #lineOf(row: FetchedRow): Promise<string> {
    return resourceItemJson(unpack(isWhole(row) ? row : { ...row, ...(await this.#documents(row)) }));
  }

  async #documents(row: FetchedRow): Promise<ExportedDocuments> {
    const id = idOf(row);
    const { text, values } = exportedDocuments(id, this.list.at);
    const [documents] = await this.#query<ExportedDocuments>(text, values);
    if (!documents) throw new Error(`The documents of resource ${id} were not found in the snapshot that lists it.`);
    return documents;
  }

  async #query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]> {
    if (this.#isClosed) throw new Error('The export was given up.');
    return (await this.client.query<Row>(text, values)).rows;
  }
}

const isWhole = (row: FetchedRow): row is PackedRow => row.attributes !== null && row.relations !== null;
