import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform, type Writable } from 'node:stream';

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

  target(): Writable {
    return this.handle.createWriteStream({ start: 0, autoClose: false });
  }

  /** Call it once, after everything was written. */
  written(): WrittenFile {
    return { bytes: this.#bytes, digest: `sha-256=:${this.#hash.digest('base64')}:` };
  }

  read(): Readable {
    return this.handle.createReadStream({ start: 0, autoClose: false });
  }

  async remove(): Promise<void> {
    await this.handle.close();
    await removeFolder(this.folder);
  }
}

/** Windows keeps the folder of an open file, so this is repeated after closing it. */
const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true }).catch(() => undefined);
