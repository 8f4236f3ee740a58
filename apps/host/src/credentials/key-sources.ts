import type { HostConfig } from '../config/host-config.types.js';
import { KeyFile } from './key-file.js';
import { MASTER_KEY_SIZE, type MasterKey, MasterKeyError, toMasterKey } from './master-key.js';

/** Where master keys are kept. */
export interface KeySource {
  /** For messages: `MAESTRO_MASTER_KEY`, or the file's path. */
  readonly name: string;
  /**
   * Every key, newest first. Empty if none was ever created.
   *
   * @throws {MasterKeyError} if they cannot be read, or others can read them.
   */
  read(): Promise<readonly MasterKey[]>;
  /**
   * Creates the first key.
   *
   * @throws {MasterKeyError} if there is one.
   */
  create(): Promise<MasterKey>;
  /**
   * The successor of the current key, stored next to it.
   *
   * @throws {MasterKeyError} if a person must provide it.
   */
  next(currentId: string): Promise<MasterKey>;
  /** Deletes all other keys, if possible. */
  keepOnly(ids: readonly string[]): Promise<void>;
}

/**
 * The keys of MAESTRO_MASTER_KEY: one, or the new and the old one during a rotation. Only a person can change them, so
 * every host is restarted with both before the new one is used.
 */
export class EnvironmentKeys implements KeySource {
  readonly name = 'MAESTRO_MASTER_KEY';
  readonly #keys: readonly MasterKey[];

  /**
   * @param bytes 32 bytes per key, newest first.
   * @throws {MasterKeyError} for any other length.
   */
  constructor(bytes: Buffer) {
    const count = Math.max(1, Math.ceil(bytes.length / MASTER_KEY_SIZE));
    this.#keys = Array.from({ length: count }, (_, index) =>
      toMasterKey(bytes.subarray(index * MASTER_KEY_SIZE, (index + 1) * MASTER_KEY_SIZE)),
    );
  }

  async read(): Promise<readonly MasterKey[]> {
    return this.#keys;
  }

  async create(): Promise<MasterKey> {
    throw new MasterKeyError('MAESTRO_MASTER_KEY already holds a key.');
  }

  async next(currentId: string): Promise<MasterKey> {
    const [newest] = this.#keys;
    if (newest && newest.id !== currentId) return newest;
    throw new MasterKeyError(
      'MAESTRO_MASTER_KEY has no newer key than the one in use. Add the new key before it, separated by a comma, restart each host with both, and run this command with both again.',
    );
  }

  async keepOnly(): Promise<void> {
    // The environment cannot be changed from here. The command says which key may be removed.
  }
}

/** MAESTRO_MASTER_KEY if it is set, else the key file of the data directory. */
export const chooseKeySource = ({ masterKey, dataDir }: Pick<HostConfig, 'masterKey' | 'dataDir'>): KeySource =>
  masterKey ? new EnvironmentKeys(masterKey) : new KeyFile(dataDir);
