import type { KeySource } from './key-source.types.js';
import type { MasterKey } from './master-key.types.js';

/** The keys this host knows. One it has not met yet is looked up again, because another process may have made it meanwhile. */
export class MasterKeys {
  readonly #source: KeySource;
  readonly #known = new Map<string, MasterKey>();

  constructor(source: KeySource, keys: readonly MasterKey[]) {
    this.#source = source;
    this.#learn(keys);
  }

  /**
   * The key of an id. Undefined when it is nowhere.
   *
   * @throws {MasterKeyError} when the keys cannot be read again.
   */
  async find(id: string): Promise<MasterKey | undefined> {
    if (!this.#known.has(id)) this.#learn(await this.#source.read());
    return this.#known.get(id);
  }

  /** Where they are kept, for messages. */
  get place(): string {
    return this.#source.name;
  }

  #learn(keys: readonly MasterKey[]): void {
    for (const key of keys) this.#known.set(key.id, key);
  }
}
