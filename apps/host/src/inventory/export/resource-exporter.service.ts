import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { PoolClient } from 'pg';
import { POOL, type Pool } from '../../database/database.tokens.js';
import { inTransaction } from '../../database/in-transaction.js';
import { allowing } from '../../database/time-limits.js';
import type { ExportFormat } from './export-formats.constants.js';
import { ExportSlots } from './export-slots.js';
import { EXPORT_WRITERS, type OpenedWriter } from './export-writers.js';
import type { ExportedRow } from './exported-row.types.js';
import { exportedAttributes, type ExportedList, exportedRows } from './exported-rows.sql.js';

/** All of an export is of one moment, however long its client takes to read it. */
const SNAPSHOT = `set transaction isolation level repeatable read, read only; set local work_mem = '32MB'`;

/** A client that reads nothing for so long is gone, or holds up others. Shorter than the database keeps an idle transaction. */
const STALLED_MS = 25_000;

const ROWS_AT_ONCE = 500;

const DIALECT = new PgDialect();

/** Writes whole lists into answers, row by row: how long a list is does not matter to the memory of the host. */
@Injectable()
export class ResourceExporter implements BeforeApplicationShutdown {
  readonly #slots = new ExportSlots();
  readonly #shutdown = new AbortController();

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /**
   * Ends the answer well only after the last row: one that broke off is cut, which every client notices.
   *
   * @throws ProblemError 503 when too many run.
   */
  async export(list: ExportedList, format: ExportFormat, response: ServerResponse): Promise<void> {
    await this.#slots.hold(async () => {
      try {
        await allowing('export', () =>
          inTransaction(this.pool, (client) => this.#write(client, list, format, response)),
        );
      } catch (error) {
        if (!isCut(error)) throw error;
      }
    });
  }

  beforeApplicationShutdown(): void {
    this.#shutdown.abort();
  }

  async #write(client: PoolClient, list: ExportedList, format: ExportFormat, response: ServerResponse): Promise<void> {
    await client.query(SNAPSHOT);
    const { rows: attributes } = await client.query<{ name: string }>(...statementOf(exportedAttributes(list)));
    const writer = EXPORT_WRITERS[format].open(attributes.map(({ name }) => name));
    // Not before: a refusal is no file.
    response.setHeader('content-type', EXPORT_WRITERS[format].contentType);
    response.setHeader('content-disposition', `attachment; filename="${fileName(format)}"`);
    const rows = readRows(client, list, () => cutWhenStalled(response));
    await pipeline(rows, recordsOf(writer), writer.encoder, response, { signal: this.#shutdown.signal });
  }
}

/** With the moment in UTC: `maestro-resources-2026-01-31T12-00-00Z.csv`. */
const fileName = (format: ExportFormat): string =>
  `maestro-resources-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z.${format}`;

function statementOf(query: SQL): [text: string, values: unknown[]] {
  const { sql, params } = DIALECT.sqlToQuery(query);
  return [sql, params];
}

/** Not before there is something to read: sorting a long list may take as long. */
const cutWhenStalled = (response: ServerResponse): void => {
  response.setTimeout(STALLED_MS, () => response.destroy());
};

/** Fetches no more than is being written: a slow client does not fill the memory. */
async function* readRows(client: PoolClient, list: ExportedList, onSorted: () => void): AsyncGenerator<ExportedRow> {
  const [text, values] = statementOf(exportedRows(list));
  await client.query(`declare exported no scroll cursor for ${text}`, values);
  for (let isFirst = true; ; isFirst = false) {
    const { rows } = await client.query<ExportedRow>(`fetch ${ROWS_AT_ONCE} from exported`);
    if (isFirst) onSorted();
    if (rows.length === 0) return;
    yield* rows;
  }
}

const recordsOf = ({ record }: OpenedWriter) =>
  async function* (rows: AsyncIterable<ExportedRow>): AsyncGenerator<unknown> {
    for await (const row of rows) yield record(row);
  };

/** The client went away, or the host is stopping: the answer is cut, and there is nobody to tell. */
function isCut(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR';
}
