import type { MasterKey } from './master-key.types.js';

/** Where master keys are kept. */
export interface KeySource {
  /** For messages: `MAESTRO_MASTER_KEY`, or the file's path. */
  readonly name: string;
  /**
   * Every key, newest first. Empty where none was ever made.
   *
   * @throws {MasterKeyError} when they cannot be read, or others can.
   */
  read(): Promise<readonly MasterKey[]>;
  /**
   * Makes the very first key.
   *
   * @throws {MasterKeyError} when there is one.
   */
  create(): Promise<MasterKey>;
  /**
   * The key to seal with after the current one, kept beside it.
   *
   * @throws {MasterKeyError} when a person must bring it.
   */
  next(currentId: string): Promise<MasterKey>;
  /** Forgets every key but these, where it can. */
  keepOnly(ids: readonly string[]): Promise<void>;
}
