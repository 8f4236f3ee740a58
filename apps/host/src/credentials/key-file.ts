import { randomBytes } from 'node:crypto';
import { chown, type FileHandle, link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeySource } from './key-sources.js';
import { MASTER_KEY_SIZE, type MasterKey, MasterKeyError, toMasterKey } from './master-key.js';

const HEADING = '# Opens the credentials of Maestro, newest key first. Keep a copy, apart from the database.\n';
const KEY = /^[A-Za-z0-9+/]{43}=$/;

/** The file `master.key` of the data directory: one key per line, in base64. Only its owner may read it. Always replaced atomically. */
export class KeyFile implements KeySource {
  readonly name: string;

  constructor(dataDir: string) {
    this.name = join(dataDir, 'master.key');
  }

  async read(): Promise<readonly MasterKey[]> {
    const text = await readPrivateFile(this.name);
    if (text === undefined) return [];
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    if (lines.length === 0 || !lines.every((line) => KEY.test(line.trim())))
      throw new MasterKeyError(
        `${this.name} is no key file: each of its lines must be 32 bytes in base64. Restore it from your copy.`,
      );
    return lines.map((line) => toMasterKey(Buffer.from(line.trim(), 'base64')));
  }

  async create(): Promise<MasterKey> {
    const key = newKey();
    await mkdir(dirname(this.name), { recursive: true, mode: 0o700 });
    const written = await this.#written([key]);
    try {
      // Unlike a rename, a link never replaces an existing file.
      await link(written, this.name);
    } catch (cause) {
      throw new MasterKeyError(
        `${this.name} could not be created, or another process has just created it. Start again.`,
        {
          cause,
        },
      );
    } finally {
      await rm(written, { force: true });
    }
    return key;
  }

  async next(): Promise<MasterKey> {
    const key = newKey();
    await this.#replace([key, ...(await this.read())]);
    return key;
  }

  async keepOnly(ids: readonly string[]): Promise<void> {
    const keys = await this.read();
    const kept = keys.filter(({ id }) => ids.includes(id));
    if (kept.length > 0 && kept.length < keys.length) await this.#replace(kept);
  }

  async #replace(keys: readonly MasterKey[]): Promise<void> {
    const written = await this.#written(keys);
    const { uid, gid } = await stat(this.name);
    // Root may replace the key of a host that runs as another user, who must still be able to read it.
    if (process.getuid?.() === 0) await chown(written, uid, gid);
    await rename(written, this.name);
    // Otherwise, a power failure could restore the old file after credentials were encrypted with the new key.
    const directory = await open(dirname(this.name));
    await directory.sync().finally(() => directory.close());
  }

  /** A complete, synchronized file next to the real one. */
  async #written(keys: readonly MasterKey[]): Promise<string> {
    const path = `${this.name}.${randomBytes(6).toString('hex')}.tmp`;
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${HEADING}${keys.map(({ bytes }) => `${bytes.toString('base64')}\n`).join('')}`);
      await file.sync();
    } finally {
      await file.close();
    }
    return path;
  }
}

const newKey = (): MasterKey => toMasterKey(randomBytes(MASTER_KEY_SIZE));

const OTHERS = 0o077;

/**
 * The content of a file that only its owner may read. Undefined if it does not exist.
 *
 * @throws {MasterKeyError} if it cannot be read, or others can read it.
 */
async function readPrivateFile(path: string): Promise<string | undefined> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new MasterKeyError(`${path} cannot be read. Check who owns it, and who this program runs as.`, { cause });
  }
  try {
    const { mode } = await file.stat();
    // Windows has no such bits; there, the directory's permissions apply.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
      throw new MasterKeyError(
        `Other users can read or change ${path} (mode ${(mode & 0o777).toString(8)}). Fix it with: chmod 600 ${path}`,
      );
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
