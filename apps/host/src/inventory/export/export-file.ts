import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform, Writable } from 'node:stream';

/** Bytes read at once. */
const READ_BYTES = 512 * 1024;

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

  /** Counts and hashes the content. Piped before {@link target}. */
  meter(): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.#bytes += chunk.length;
        this.#hash.update(chunk);
        done(null, chunk);
      },
    });
  }

  /** Not a stream of the handle: those keep it open until they are closed, and closing one closes the handle. */
  target(): Writable {
    return new Writable({
      write: (chunk: Buffer, _encoding, done) => void this.handle.appendFile(chunk).then(() => done(), done),
    });
  }

  /** Call it once, after everything was written. */
  written(): WrittenFile {
    return { bytes: this.#bytes, digest: `sha-256=:${this.#hash.digest('base64')}:` };
  }

  read(): Readable {
    return Readable.from(this.#pieces(), { objectMode: false });
  }

  async *#pieces(): AsyncGenerator<Buffer> {
    for (let position = 0; ;) {
      const { bytesRead, buffer } = await this.handle.read(Buffer.allocUnsafe(READ_BYTES), 0, READ_BYTES, position);
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
