import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
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
 * sent, so that every client notices when the answer is cut, whatever is between. Only the user of this process can read it.
 */
export class ExportFile {
  readonly #hash = createHash('sha256');
  #bytes = 0;

  private constructor(private readonly folder: string) {}

  static async create(): Promise<ExportFile> {
    return new ExportFile(await mkdtemp(join(tmpdir(), 'maestro-export-')));
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
    return createWriteStream(this.#path, { flags: 'wx', mode: 0o600 });
  }

  /** Once, when everything was written. */
  written(): WrittenFile {
    return { bytes: this.#bytes, digest: `sha-256=:${this.#hash.digest('base64')}:` };
  }

  read(): Readable {
    return createReadStream(this.#path);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  get #path(): string {
    return join(this.folder, 'export');
  }
}
