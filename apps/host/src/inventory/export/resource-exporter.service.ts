import { type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/queries.js';
import { inTransaction } from '../../database/in-transaction.js';
import { allowing } from '../../database/time-limits.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { type ExportFormat } from './resource-export.dto.js';
import { cutSlowReader } from './cut-slow-reader.js';
import { ExportFile } from './export-file.js';
import { EXPORT_WRITERS } from './export-writers.js';
import { ExportedRowsReader, type ExportedList } from './exported-rows-reader.js';
import { ownTurn } from '../turns/one-turn.js';

/** Bytes hashed and written to the file per turn. */
const SLICE_BYTES = 256 * 1024;

/** Texts as UTF-8 slices, each emitted in a separate turn. */
async function* inSlices(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of texts) {
    const bytes = Buffer.from(text);
    for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
      if (start > 0) await ownTurn();
      yield bytes.subarray(start, start + SLICE_BYTES);
    }
  }
}

/** An export is a snapshot of one moment. */
const SNAPSHOT = `set transaction isolation level repeatable read, read only; set local work_mem = '32MB'`;

/** The idle timeout of a client. */
const STALLED_MS = 25_000;

const MAX_LISTENERS = 30;

/** Exports complete lists as files. */
@Injectable()
export class ResourceExporter implements BeforeApplicationShutdown {
  readonly #shutdown = new AbortController();

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly registry: PluginRegistry,
  ) {}

  /**
   * Prepares the file, and sends it only once it is complete, with its length and digest. A truncated response cannot
   * look complete, even to an HTTP/1.0 proxy, which only knows the end of the connection.
   *
   * @throws errors of the database, before anything is sent.
   */
  async export(list: ExportedList, format: ExportFormat, response: ServerResponse): Promise<void> {
    // Each part of an export listens for the end of the response. Node would report so many listeners as a leak.
    response.setMaxListeners(MAX_LISTENERS);
    const file = await ExportFile.create();
    try {
      const rows = await this.#prepare(list, format, { file, signal: this.#signalOf(response) });
      await this.#send(file, { rows, format, response });
    } catch (error) {
      if (!isCut(error)) throw error;
    } finally {
      await file.remove();
    }
  }

  beforeApplicationShutdown(): void {
    this.#shutdown.abort();
  }

  /** Aborts when the client disconnects or the host stops. */
  #signalOf(response: ServerResponse): AbortSignal {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    return AbortSignal.any([this.#shutdown.signal, gone.signal]);
  }

  /** @returns the number of rows. */
  #prepare(list: ExportedList, format: ExportFormat, { file, signal }: Preparation): Promise<number> {
    return allowing('export', () =>
      inTransaction(this.pool, async (client) => {
        await client.query(SNAPSHOT);
        const rows = new ExportedRowsReader(client, list);
        const entities = this.registry.plugins().flatMap(({ manifest }) => manifest.entities ?? []);
        const write = EXPORT_WRITERS[format].open({ types: await rows.types(), entities });
        try {
          await pipeline(inSlices(write(rows.read())), file.meter(), file.target(), { signal });
        } finally {
          rows.close();
        }
        return rows.count;
      }),
    );
  }

  async #send(file: ExportFile, { rows, format, response }: PreparedExport): Promise<void> {
    const { bytes, digest } = file.written();
    // Not earlier, because a refusal is not a file.
    response.setHeader('content-type', EXPORT_WRITERS[format].contentType);
    response.setHeader('content-disposition', `attachment; filename="${fileName(format)}"`);
    response.setHeader('content-length', bytes);
    response.setHeader('content-digest', digest);
    response.setHeader('maestro-rows', rows);
    response.setTimeout(STALLED_MS, () => response.destroy());
    cutSlowReader(response);
    await pipeline(file.read(), response, { signal: this.#shutdown.signal });
  }
}

interface Preparation {
  readonly file: ExportFile;
  readonly signal: AbortSignal;
}

interface PreparedExport {
  readonly rows: number;
  readonly format: ExportFormat;
  readonly response: ServerResponse;
}

/** With the time in UTC: `maestro-resources-2026-01-31T12-00-00Z.csv`. */
const fileName = (format: ExportFormat): string =>
  `maestro-resources-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z.${format}`;

/** The client disconnected or the host is stopping. The response is aborted without an error. */
function isCut(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR';
}
