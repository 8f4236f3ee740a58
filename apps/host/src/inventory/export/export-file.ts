import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform, type Writable } from 'node:stream';

/** What a file holds once it is written. */
export interface WrittenFile {
  readonly bytes: number;
  /** As the header content-digest has it (RFC 9530). */
  readonly digest: string;
}

/**
 * A file of an export while it is prepared and sent, in the folder for temporary files (TMPDIR). Its size is known before the first byte is
 * sent, so that every client notices when the answer is cut, whatever is between. It has no name while it is open, so nobody else can read it
 * and the system removes it even when the process is killed.
 */
export class ExportFile {
  readonly #hash = createHash('sha256');
  #bytes = 0;

  private constructor(
    private readonly folder: string,
    private readonly handle: FileHandle,
  ) {}

  /** @throws when the folder for temporary files cannot be written. */
  static async create(): Promise<ExportFile> {
    const folder = await mkdtemp(join(tmpdir(), 'maestro-export-'));
    try {
      return new ExportFile(folder, await open(join(folder, 'export'), 'wx+', 0o600));
    } finally {
      await removeFolder(folder);
    }
  }

  /** Counts and digests what goes into the file. Comes before {@link target}. */
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

  /** Once, when everything was written. */
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

/** Windows keeps the folder of an open file, so this comes again when it is closed. */
const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true }).catch(() => undefined);
