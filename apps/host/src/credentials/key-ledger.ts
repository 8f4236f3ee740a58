import { type MasterKey, MasterKeyError } from './master-key.js';
import { openText, sealText } from './envelope.js';
import type { Queries } from '../database/queries.js';
import { SEALED_TABLES } from './sealed-tables.js';
import { ADVISORY_LOCKS } from '../database/advisory-locks.constants.js';

const LOCK_WAIT_MS = 12_000;

/** SQLSTATE lock_not_available. */
const isLockTimeout = (error: unknown): boolean => (error as { code?: unknown } | undefined)?.code === '55P03';

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
  async lock(tx: Queries, waitMs = LOCK_WAIT_MS): Promise<void> {
    await tx.query(`set local lock_timeout = ${waitMs}`);
    try {
      await tx.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.masterKeys]);
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      throw new MasterKeyError(
        `Another session has kept the master keys of this database locked for ${waitMs / 1000} s. If a rotation is running, start again ` +
          `when it is done; otherwise find the session in pg_locks (advisory, objid ${ADVISORY_LOCKS.masterKeys}) and end it with pg_terminate_backend.`,
        { cause: error },
      );
    }
    await tx.query('set local lock_timeout to default');
  }

  /** The current key, which cannot be retired before the transaction ends. Undefined just after it was retired. */
  async current(tx: Queries): Promise<string | undefined> {
    const { rows } = await tx.query<{ keyId: string }>(
      'select key_id as "keyId" from master_key where retired_at is null order by created_at desc limit 1 for share',
    );
    return rows[0]?.keyId;
  }

  /** Waits for transactions that encrypt with a key, and blocks new ones. */
  async block(tx: Queries): Promise<void> {
    await tx.query('select from master_key where retired_at is null for update');
  }

  /** Every key in use, newest first, with its check text. */
  async active(queries: Queries): Promise<readonly { keyId: string; check: string }[]> {
    const { rows } = await queries.query<{ keyId: string; check: string }>(
      'select key_id as "keyId", "check" from master_key where retired_at is null order by created_at desc',
    );
    return rows;
  }

  /** The required keys: those in use, and those of everything that is encrypted. */
  async needed(queries: Queries): Promise<readonly string[]> {
    const active = await this.active(queries);
    const { rows: sealed } = await queries.query<{ keyId: string }>(
      SEALED_TABLES.map(({ table }) => `select key_id as "keyId" from ${table}`).join(' union '),
    );
    return [...new Set([...active, ...sealed].map(({ keyId }) => keyId))];
  }

  /** Whether any key was ever used. */
  async isEmpty(queries: Queries): Promise<boolean> {
    const { rowCount } = await queries.query('select from master_key limit 1');
    return rowCount === 0 && (await this.needed(queries)).length === 0;
  }

  /** Makes this the current key. */
  async use(tx: Queries, key: MasterKey): Promise<void> {
    await tx.query(
      `insert into master_key (key_id, "check", created_at) values ($1, $2, clock_timestamp())
       on conflict (key_id) do update set "check" = excluded."check", retired_at = null, created_at = excluded.created_at`,
      [key.id, sealText(key, purpose(key.id), CHECK)],
    );
  }

  /**
   * Retires all other keys in use. Rows of retired ones are left alone: a transaction that found its key retired still
   * holds a lock on the row, and may wait for this one.
   */
  async retireOthers(tx: Queries, keyId: string): Promise<void> {
    await tx.query('update master_key set retired_at = now() where key_id <> $1 and retired_at is null', [keyId]);
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
