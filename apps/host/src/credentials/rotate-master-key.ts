import { type Pool, type Queries } from '../database/queries.js';
import { inUnlimitedTransaction } from '../database/in-transaction.js';
import { openText, sealText } from './envelope.js';
import { KeyLedger } from './key-ledger.js';
import { type KeySource } from './key-sources.js';
import { type MasterKey, MasterKeyError } from './master-key.js';
import { type MasterKeys, prepareMasterKeys } from './master-keys.js';
import { SEALED_TABLES } from './sealed-tables.js';

/** The result of a rotation. */
export interface Rotation {
  /** The new current key. */
  readonly keyId: string;
  readonly resealed: number;
}

/**
 * Encrypts every credential and every secret of a channel with a new key, in one transaction, while hosts keep running: they load the new key when
 * they first need it. The old key is removed once nothing uses it.
 *
 * @throws {MasterKeyError} if no new key is available, or a credential cannot be decrypted. Nothing is changed then.
 */
export async function rotateMasterKey(pool: Pool, source: KeySource): Promise<Rotation> {
  const ledger = new KeyLedger();
  const keys = await prepareMasterKeys(pool, source);
  const rotation = await inUnlimitedTransaction(pool, async (tx) => {
    await ledger.lock(tx);
    await ledger.block(tx);
    const [current] = await ledger.active(tx);
    const key = await source.next(current?.keyId ?? '');
    await ledger.use(tx, key);
    const resealed = await resealAll(tx, keys, key);
    await ledger.retireOthers(tx, key.id);
    return { keyId: key.id, resealed };
  });
  await inUnlimitedTransaction(pool, async (tx) => {
    // Under the lock, so that the key of a rotation that is just starting is not deleted.
    await ledger.lock(tx);
    await source.keepOnly(await ledger.needed(tx));
  });
  return rotation;
}

async function resealAll(tx: Queries, keys: MasterKeys, key: MasterKey): Promise<number> {
  let resealed = 0;
  for (const sealed of SEALED_TABLES) {
    const { rows } = await tx.query<{ id: string }>(
      `select ${sealed.id} as id from ${sealed.table} where key_id <> $1 order by 1`,
      [key.id],
    );
    for (const { id } of rows) await reseal(tx, keys, key, { ...sealed, rowId: id });
    resealed += rows.length;
  }
  return resealed;
}

type SealedRow = (typeof SEALED_TABLES)[number] & { readonly rowId: string };

async function reseal(tx: Queries, keys: MasterKeys, key: MasterKey, sealed: SealedRow): Promise<void> {
  const { table, id, purpose, rowId } = sealed;
  const { rows } = await tx.query<{ keyId: string; envelope: string }>(
    `select key_id as "keyId", envelope from ${table} where ${id} = $1 for update`,
    [rowId],
  );
  const [row] = rows;
  if (!row) return;
  const envelope = sealText(key, purpose(rowId), await opened(keys, sealed, row));
  await tx.query(`update ${table} set key_id = $2, envelope = $3 where ${id} = $1`, [rowId, key.id, envelope]);
}

async function opened(
  keys: MasterKeys,
  { purpose, rowId, what }: SealedRow,
  { keyId, envelope }: { keyId: string; envelope: string },
): Promise<string> {
  try {
    const key = await keys.find(keyId);
    if (!key) throw new MasterKeyError(`${keys.place} has no key ${keyId}.`);
    return openText(key, purpose(rowId), envelope);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new MasterKeyError(`${what} ${rowId} cannot be decrypted, so no key was replaced. ${why}`, { cause });
  }
}
