import { type Pool, type Queries } from '../database/queries.js';
import { inUnlimitedTransaction } from '../database/in-transaction.js';
import { KeyLedger } from './key-ledger.js';
import { type KeySource } from './key-sources.js';
import { type MasterKey, MasterKeyError } from './master-key.js';

/** The keys that this host knows. An unknown one is looked up again, because another process may have created it. */
export class MasterKeys {
  readonly #source: KeySource;
  readonly #known = new Map<string, MasterKey>();

  constructor(source: KeySource, keys: readonly MasterKey[]) {
    this.#source = source;
    this.#learn(keys);
  }

  /**
   * The key with this id. Undefined if it does not exist.
   *
   * @throws {MasterKeyError} if the keys cannot be read again.
   */
  async find(id: string): Promise<MasterKey | undefined> {
    if (!this.#known.has(id)) this.#learn(await this.#source.read());
    return this.#known.get(id);
  }

  /** Where they are stored, for messages. */
  get place(): string {
    return this.#source.name;
  }

  #learn(keys: readonly MasterKey[]): void {
    for (const key of keys) this.#known.set(key.id, key);
  }
}

/**
 * Loads the keys of a starting host and verifies them against the database. The first start creates a key; existing
 * keys are never overwritten.
 *
 * @param waitMs milliseconds to wait for another host that starts or rotates.
 * @throws {MasterKeyError} if a key is missing or wrong, or another session keeps them locked.
 */
export async function prepareMasterKeys(pool: Pool, source: KeySource, waitMs?: number): Promise<MasterKeys> {
  const ledger = new KeyLedger();
  const keys = await inUnlimitedTransaction(pool, async (tx) => {
    await ledger.lock(tx, waitMs);
    const found = await source.read();
    if (found.length === 0) return [await firstKey(tx, ledger, source)];
    await prove(tx, ledger, source, found);
    return found;
  });
  return new MasterKeys(source, keys);
}

async function firstKey(tx: Queries, ledger: KeyLedger, source: KeySource): Promise<MasterKey> {
  if (!(await ledger.isEmpty(tx))) throw missing(source, await ledger.needed(tx));
  const key = await source.create();
  await ledger.use(tx, key);
  return key;
}

async function prove(tx: Queries, ledger: KeyLedger, source: KeySource, keys: readonly MasterKey[]): Promise<void> {
  const ids = keys.map(({ id }) => id);
  const absent = (await ledger.needed(tx)).filter((id) => !ids.includes(id));
  if (absent.length > 0) throw missing(source, absent);
  const active = await ledger.active(tx);
  for (const { keyId, check } of active) {
    const key = keys.find(({ id }) => id === keyId);
    if (key) ledger.prove(key, check);
  }
  const [newest] = keys;
  if (active.length === 0 && newest) await ledger.use(tx, newest);
}

const missing = ({ name }: KeySource, ids: readonly string[]): MasterKeyError =>
  new MasterKeyError(
    [
      `The credentials in the database are sealed with the master key ${ids.join(' and ')}, which is not in ${name}.`,
      'Restore it from your copy, or set MAESTRO_MASTER_KEY to it. Nothing was changed.',
      'If it is permanently lost, empty the tables credential and master_key, start again, and replace each credential.',
    ].join(' '),
  );
