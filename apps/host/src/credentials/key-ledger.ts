import { desc, isNull, ne, sql } from 'drizzle-orm';
import { credential } from '../database/tables/credential.table.js';
import { masterKey } from '../database/tables/master-key.table.js';
import { type MasterKey, MasterKeyError } from './master-key.js';
import { openText, sealText } from './envelope.js';
import type { Queries, Transaction } from '../database/queries.types.js';

/** An arbitrary number that no other lock of Maestro uses: "seal". */
const LOCK = 0x7365616c;
const LOCK_WAIT_MS = 12_000;

/** SQLSTATE lock_not_available; Drizzle wraps what `pg` throws. */
const isLockTimeout = (error: unknown): boolean =>
  [error, (error as Error | undefined)?.cause].some((one) => (one as { code?: unknown } | undefined)?.code === '55P03');

const CHECK = 'maestro';
const purpose = (keyId: string): string => `maestro:master-key:${keyId}`;

/** The keys in use, as recorded in the database, each with an encrypted known text. */
export class KeyLedger {
  /**
   * Excludes other hosts that start or rotate, until the end of the transaction.
   *
   * @param waitMs milliseconds to wait for another host. Shorter than the statement timeout, so that the message gives
   * the reason.
   * @throws {MasterKeyError} if another session holds the lock for longer.
   */
  async lock(tx: Transaction, waitMs = LOCK_WAIT_MS): Promise<void> {
    await tx.execute(sql.raw(`set local lock_timeout = ${waitMs}`));
    try {
      await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      throw new MasterKeyError(
        `Another session has kept the master keys of this database locked for ${waitMs / 1000} s. If a rotation is running, start again ` +
          `when it is done; otherwise find the session in pg_locks (advisory, objid ${LOCK}) and end it with pg_terminate_backend.`,
        { cause: error },
      );
    }
    await tx.execute(sql`set local lock_timeout to default`);
  }

  /** The current key, which cannot be retired before the transaction ends. Undefined just after it was retired. */
  async current(tx: Transaction): Promise<string | undefined> {
    const [row] = await tx
      .select({ keyId: masterKey.keyId })
      .from(masterKey)
      .where(isNull(masterKey.retiredAt))
      .orderBy(desc(masterKey.createdAt))
      .limit(1)
      .for('share');
    return row?.keyId;
  }

  /** Waits for transactions that encrypt with a key, and blocks new ones. */
  async block(tx: Transaction): Promise<void> {
    await tx.select().from(masterKey).where(isNull(masterKey.retiredAt)).for('update');
  }

  /** Every key in use, newest first, with its check text. */
  async active(queries: Queries): Promise<readonly { keyId: string; check: string }[]> {
    return queries
      .select({ keyId: masterKey.keyId, check: masterKey.check })
      .from(masterKey)
      .where(isNull(masterKey.retiredAt))
      .orderBy(desc(masterKey.createdAt));
  }

  /** The required keys: those in use, and those of each encrypted credential. */
  async needed(queries: Queries): Promise<readonly string[]> {
    const active = await this.active(queries);
    const sealed = await queries.selectDistinct({ keyId: credential.keyId }).from(credential);
    return [...new Set([...active, ...sealed].map(({ keyId }) => keyId))];
  }

  /** Whether any key was ever used. */
  async isEmpty(queries: Queries): Promise<boolean> {
    const rows = await queries.select({ keyId: masterKey.keyId }).from(masterKey).limit(1);
    return rows.length === 0 && (await this.needed(queries)).length === 0;
  }

  /** Makes this the current key. */
  async use(tx: Transaction, key: MasterKey): Promise<void> {
    const values = { check: sealText(key, purpose(key.id), CHECK), retiredAt: null, createdAt: sql`clock_timestamp()` };
    await tx
      .insert(masterKey)
      .values({ keyId: key.id, ...values })
      .onConflictDoUpdate({ target: masterKey.keyId, set: values });
  }

  /** Retires all other keys. */
  async retireOthers(tx: Transaction, keyId: string): Promise<void> {
    await tx
      .update(masterKey)
      .set({ retiredAt: sql`coalesce(${masterKey.retiredAt}, now())` })
      .where(ne(masterKey.keyId, keyId));
  }

  /** @throws {MasterKeyError} if the key does not match the check text. */
  prove(key: MasterKey, check: string): void {
    try {
      openText(key, purpose(key.id), check);
    } catch (cause) {
      throw new MasterKeyError(
        `What the table master_key holds of the key ${key.id} was changed: it does not open with it. Restore the database from a backup.`,
        { cause },
      );
    }
  }
}
