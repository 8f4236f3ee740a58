import { Zip } from 'fflate';
import { DeflatedFile } from './deflated-file.js';

/** A ZIP archive whose files are written one after the other, in memory that does not depend on their length. */
export class ZipStream {
  readonly #ready: Uint8Array[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error) throw error;
    this.#ready.push(piece);
  });
  #file: DeflatedFile | undefined;

  /** Begins the next file. */
  async begin(name: string): Promise<void> {
    await this.#file?.end();
    this.#file = new DeflatedFile(name);
    this.#zip.add(this.#file);
  }

  /** Adds to the file that was begun. */
  async write(text: string): Promise<void> {
    await this.#file?.write(text);
  }

  async end(): Promise<void> {
    await this.#file?.end();
    this.#zip.end();
  }

  /** What is ready since the last call. */
  take(): Uint8Array[] {
    return this.#ready.splice(0);
  }
}
