import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ownTurn } from '../turns/one-turn.js';

/** Bytes written and read at once. */
const BLOCK_BYTES = 512 * 1024;

/** Bytes that UTF-8 has at most for a code unit of a text. */
const MOST_BYTES = 3;

/** Bytes sent at once: few enough that a slow reader is seen to read. */
const PIECE_BYTES = 64 * 1024;

/** The properties of a finished file. */
export interface WrittenFile {
  readonly bytes: number;
  /** In the format of the header content-digest (RFC 9530). */
  readonly digest: string;
}

/**
 * The temporary file (in TMPDIR) of an export while it is prepared and sent. Its size is known before the first byte is
 * sent, so that every client detects a truncated response, whatever proxies are in between. It is unlinked while it is
 * open, so nobody else can read it, and the system removes it even if the process is killed.
 */
export class ExportFile {
  readonly #hash = createHash('sha256');
  /** All of the content passes through it. Memory outside of the heap for each piece makes all of the heap be collected. */
  readonly #block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  #length = 0;
  #bytes = 0;

  private constructor(
    private readonly folder: string,
    private readonly handle: FileHandle,
  ) {}

  /** @throws if the folder for temporary files cannot be written. */
  static async create(): Promise<ExportFile> {
    const folder = await mkdtemp(join(tmpdir(), 'maestro-export-'));
    try {
      return new ExportFile(folder, await open(join(folder, 'export'), 'wx+', 0o600));
    } finally {
      await removeFolder(folder);
    }
  }

  /** Adds a piece of the content. Its bytes are not used any more once it was added. */
  async add(piece: string | Uint8Array): Promise<void> {
    if (typeof piece !== 'string') return this.#addBytes(piece);
    const most = piece.length * MOST_BYTES;
    if (most > BLOCK_BYTES) return this.#addBytes(Buffer.from(piece));
    if (most > BLOCK_BYTES - this.#length) await this.#writeBlock();
    this.#length += this.#block.write(piece, this.#length);
  }

  /** Call it once, after everything was added. */
  async end(): Promise<WrittenFile> {
    await this.#writeBlock();
    return { bytes: this.#bytes, digest: `sha-256=:${this.#hash.digest('base64')}:` };
  }

  read(): Readable {
    return Readable.from(this.#pieces(), { objectMode: false });
  }

  async #addBytes(bytes: Uint8Array): Promise<void> {
    for (let start = 0; start < bytes.length;) {
      if (this.#length === BLOCK_BYTES) {
        await this.#writeBlock();
        await ownTurn();
      }
      const part = bytes.subarray(start, start + BLOCK_BYTES - this.#length);
      this.#block.set(part, this.#length);
      this.#length += part.length;
      start += part.length;
    }
  }

  async #writeBlock(): Promise<void> {
    const written = this.#block.subarray(0, this.#length);
    this.#hash.update(written);
    await this.handle.appendFile(written);
    this.#bytes += this.#length;
    this.#length = 0;
  }

  async *#pieces(): AsyncGenerator<Buffer> {
    for (let position = 0; ;) {
      const { bytesRead, buffer } = await this.handle.read(Buffer.allocUnsafe(BLOCK_BYTES), 0, BLOCK_BYTES, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      for (let start = 0; start < bytesRead; start += PIECE_BYTES)
        yield buffer.subarray(start, Math.min(start + PIECE_BYTES, bytesRead));
    }
  }

  async remove(): Promise<void> {
    await this.handle.close();
    await removeFolder(this.folder);
  }
}

/** Windows keeps the folder of an open file, so this is repeated after closing it. */
const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true }).catch(() => undefined);
