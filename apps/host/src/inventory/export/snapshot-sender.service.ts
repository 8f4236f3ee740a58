import { type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { POOL, type Pool } from '../../database/queries.js';
import { inTransaction } from '../../database/in-transaction.js';
import { allowing } from '../../database/time-limits.js';
import { cutSlowReader } from './cut-slow-reader.js';
import { ExportFile, type WrittenFile } from './export-file.js';

/** All queries see one moment. */
const SNAPSHOT = `set transaction isolation level repeatable read, read only; set local work_mem = '32MB'`;

/** The idle timeout of a client. */
const STALLED_MS = 25_000;

const MAX_LISTENERS = 30;

/** What is sent. */
export interface Snapshot {
  /** The bytes of one are used until the next is asked for. */
  readonly texts: AsyncIterable<string | Uint8Array>;
  /** Called once no more texts are wanted, because the connection is about to be released. */
  readonly close: () => void;
  /** Headers of the response, which may depend on what was read. Called after the last text. */
  readonly headers: () => Readonly<Record<string, string | number>>;
}

/** A finished file and its headers. */
interface Prepared {
  readonly written: WrittenFile;
  readonly headers: ReturnType<Snapshot['headers']>;
}

/** Sends long texts from the database whole, or not at all. */
@Injectable()
export class SnapshotSender implements BeforeApplicationShutdown {
  readonly #shutdown = new AbortController();

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /**
   * Prepares the file, and sends it only once it is complete, with its length and digest. A truncated response cannot
   * look complete, even to an HTTP/1.0 proxy, which only knows the end of the connection.
   *
   * @param open starts to read, in a transaction that sees one moment.
   * @throws errors of the database, before anything is sent.
   */
  async send(response: ServerResponse, open: (client: PoolClient) => Promise<Snapshot>): Promise<void> {
    // Each part of an export listens for the end of the response. Node would report so many listeners as a leak.
    response.setMaxListeners(MAX_LISTENERS);
    const file = await ExportFile.create();
    try {
      const prepared = await this.#prepare(file, open, this.#signalOf(response));
      await this.#send(file, prepared, response);
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

  #prepare(file: ExportFile, open: (client: PoolClient) => Promise<Snapshot>, signal: AbortSignal): Promise<Prepared> {
    return allowing('export', () =>
      inTransaction(this.pool, async (client) => {
        await client.query(SNAPSHOT);
        const { texts, close, headers } = await open(client);
        try {
          for await (const text of texts) {
            signal.throwIfAborted();
            await file.add(text);
          }
        } finally {
          close();
        }
        signal.throwIfAborted();
        return { written: await file.end(), headers: headers() };
      }),
    );
  }

  async #send(file: ExportFile, { written, headers }: Prepared, response: ServerResponse): Promise<void> {
    const { bytes, digest } = written;
    // Not earlier, because a refusal is not a file.
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('content-length', bytes);
    response.setHeader('content-digest', digest);
    response.setTimeout(STALLED_MS, () => response.destroy());
    cutSlowReader(response);
    await pipeline(file.read(), response, { signal: this.#shutdown.signal });
  }
}

/** The client disconnected or the host is stopping. The response is aborted without an error. */
function isCut(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Of a signal.
  if (error.name === 'AbortError') return true;
  const code = 'code' in error ? error.code : undefined;
  return code === 'ERR_STREAM_PREMATURE_CLOSE';
}
