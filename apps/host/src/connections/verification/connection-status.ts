import { Inject, Injectable, Logger } from '@nestjs/common';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { storableText } from '../../database/storable.js';
import { inUnlimitedTransaction } from '../../database/in-transaction.js';
import { sql } from '../../database/sql.js';
import { assigned } from '../../database/table.sql.js';
import { type ConnectionRow, ConnectionStore } from '../store/connection-store.js';
import {
  type CredentialProblem,
  credentialProblem,
  type CredentialVerdict,
  type AccountAnswer,
} from './verify-credential.js';

/** A verdict on a credential, and the credential's name. */
interface CredentialNote {
  /** The name that {@link ConnectionStatus.credentialName} gave the credential before it was used. */
  readonly credentialName: string | undefined;
  readonly verdict: CredentialVerdict;
  /** Tasks that were read with the credential. */
  readonly read?: readonly string[];
  /** The host's clock, by default. */
  readonly now?: Date;
}

type Occasion = Required<Pick<CredentialNote, 'read' | 'now'>>;

/** Stores providers' verdicts on credentials, and delays scheduled syncs accordingly. */
@Injectable()
export class ConnectionStatus {
  readonly #logger = new Logger(ConnectionStatus.name);

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
  ) {}

  /** A name for the current credential of a connection, which changes when it is replaced. Undefined if there is none. */
  async credentialName(connectionId: string, queries: Queries = this.pool): Promise<string | undefined> {
    const { rows } = await queries.query<{ name: string }>(
      'select updated_at::text as name from credential where connection_id = $1',
      [connectionId],
    );
    return rows[0]?.name;
  }

  /**
   * Records a provider's verdict, unless the credential was replaced or the connection removed in the meantime. Also
   * records a previously unknown account.
   *
   * @returns why the credential cannot be used, or undefined.
   */
  async note(
    connectionId: string,
    { credentialName, verdict, read = [], now = new Date() }: CredentialNote,
  ): Promise<CredentialProblem | undefined> {
    return inUnlimitedTransaction(this.pool, async (tx) => {
      const row = await this.store.lock(connectionId, tx);
      if (!row) return undefined;
      const problem = credentialProblem(row, verdict);
      if (credentialName === undefined || (await this.credentialName(connectionId, tx)) !== credentialName)
        return problem;
      if (problem) await this.#refuse(tx, row, problem, now);
      else await this.#accept(tx, row, verdict, { read, now });
      return problem;
    });
  }

  /**
   * Whether a sync may start, after the provider was asked for the credential's account.
   *
   * @returns why not. If the account of a new credential cannot be determined, it is not used for a connection with a
   * known account: with a different account, everything would appear to be gone.
   */
  async admit(
    connectionId: string,
    { verdict, failure, ...note }: AccountAnswer & Omit<CredentialNote, 'verdict'>,
  ): Promise<string | undefined> {
    if (verdict) return (await this.note(connectionId, { ...note, verdict }))?.message;
    const row = await this.store.find(connectionId);
    if (row?.status === 'other-account') return row.statusMessage ?? undefined;
    if (failure === undefined || row?.status !== 'unverified' || row.accountId === null) return undefined;
    return `Whose account the new credential opens could not be told, so nothing was read. The next sync tries again. ${failure}`;
  }

  /** Discards the verdict on the previous credential. */
  async renew(row: ConnectionRow, tx: Queries, now = new Date()): Promise<void> {
    await this.#clear(tx, row, 'unverified', { read: [], now });
  }

  async #refuse(tx: Queries, row: ConnectionRow, { status, message }: CredentialProblem, now: Date): Promise<void> {
    const isNew = row.status !== status;
    const statusSince = isNew ? now : row.statusSince;
    const heldUntil = new Date(now.getTime() + refusalPause(now.getTime() - statusSince.getTime()));
    const values = { status, statusMessage: storableText(message), statusSince, heldUntil };
    await set(row.id, values, tx);
    await heldSchedules.hold(row.id, heldUntil, tx);
    if (isNew)
      this.#logger.warn({ connectionId: row.id, status, msg: 'The credential of a connection cannot be used' });
  }

  async #accept(tx: Queries, row: ConnectionRow, verdict: CredentialVerdict, occasion: Occasion): Promise<void> {
    const account = verdict.status === 'ok' ? verdict.account : undefined;
    if (account && (account.id !== row.accountId || account.name !== row.accountName)) {
      const values = { accountId: account.id, accountName: account.name };
      await set(row.id, values, tx);
    }
    if (row.status !== 'ok') await this.#clear(tx, row, 'ok', occasion);
  }

  async #clear(
    tx: Queries,
    { id, heldUntil }: ConnectionRow,
    status: 'ok' | 'unverified',
    { read, now }: Occasion,
  ): Promise<void> {
    const values = { status, statusMessage: null, statusSince: now, heldUntil: null };
    await set(id, values, tx);
    if (heldUntil !== null) await heldSchedules.release(id, now, read, tx);
  }
}

type Changed = Partial<
  Pick<ConnectionRow, 'accountId' | 'accountName' | 'heldUntil' | 'status' | 'statusMessage' | 'statusSince'>
>;

/** Changes columns of a connection that say nothing of when somebody changed it. */
async function set(id: string, values: Changed, queries: Queries): Promise<void> {
  await queries.query(sql`update connection set ${assigned(values)} where id = ${id}`);
}

/** Pauses the schedules of a connection while its credential is refused, and resumes them. */
const heldSchedules = {
  /** Postpones scheduled tasks to a given time; tasks due later are unchanged. */
  async hold(connectionId: string, until: Date, queries: Queries): Promise<void> {
    await queries.query('update schedule set next_at = $2 where connection_id = $1 and next_at < $2', [
      connectionId,
      until,
    ]);
  },

  /**
   * Makes every task due, because it is not recorded which of them failed in the meantime.
   *
   * @param but tasks that were just read.
   */
  async release(connectionId: string, now: Date, but: readonly string[], queries: Queries): Promise<void> {
    await queries.query(
      'update schedule set next_at = $2 where connection_id = $1 and enabled and task <> all ($3::text[])',
      [connectionId, now, but],
    );
  },
} as const;

const MINUTE_MS = 60_000;
const SHORTEST_MS = 15 * MINUTE_MS;
const LONGEST_MS = 360 * MINUTE_MS;

/**
 * How long scheduled syncs wait after a provider refused the credential, in milliseconds: as long as it has been
 * refused so far, so that each wait doubles, and manual attempts do not prolong it.
 *
 * @param refusedForMs since the first refusal.
 */
export function refusalPause(refusedForMs: number): number {
  return Math.min(Math.max(refusedForMs, SHORTEST_MS), LONGEST_MS);
}
