import { Inject, Injectable, Logger } from '@nestjs/common';
import { and, eq, lt, notInArray, sql } from 'drizzle-orm';
import { DATABASE, type Database } from '../../database/database-tokens.js';
import type { Queries, Transaction } from '../../database/queries.types.js';
import { storableText } from '../../database/storable-text.js';
import { connection } from '../../database/tables/connection.table.js';
import { credential } from '../../database/tables/credential.table.js';
import { schedule } from '../../database/tables/schedule.table.js';
import { type ConnectionRow, ConnectionStore } from '../store/connection-store.js';
import { type CredentialProblem, credentialProblem, type CredentialVerdict } from './credential-verdict.js';
import type { AccountAnswer } from './verify-credential.js';

/** What is noted of a credential, and of which. */
interface CredentialNote {
  /** The name that {@link ConnectionStatus.credentialName} gave the credential before it was used. */
  readonly credentialName: string | undefined;
  readonly verdict: CredentialVerdict;
  /** Tasks that were read with it. */
  readonly read?: readonly string[];
  /** The host's clock, by default. */
  readonly now?: Date;
}

type Occasion = Required<Pick<CredentialNote, 'read' | 'now'>>;

/** Keeps what providers say of credentials, and paces scheduled syncs by it. */
@Injectable()
export class ConnectionStatus {
  readonly #logger = new Logger(ConnectionStatus.name);

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
  ) {}

  /** A name for the credential that a connection has now: another one after it was replaced. Undefined when it has none. */
  async credentialName(connectionId: string, queries: Queries = this.database): Promise<string | undefined> {
    const [row] = await queries
      .select({ name: sql<string>`${credential.updatedAt}::text` })
      .from(credential)
      .where(eq(credential.connectionId, connectionId));
    return row?.name;
  }

  /**
   * Notes what a provider said; nothing when the credential was replaced meanwhile, or the connection removed. Of an account that was not
   * known, it notes whose it is.
   *
   * @returns why the credential cannot be used; undefined when it can.
   */
  async note(
    connectionId: string,
    { credentialName, verdict, read = [], now = new Date() }: CredentialNote,
  ): Promise<CredentialProblem | undefined> {
    return this.database.transaction(async (tx) => {
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
   * Whether a sync may begin, after the provider was asked whose account the credential opens.
   *
   * @returns why not. A new credential of which nobody knows is not used where an account is known: were it of another one, everything
   * would seem to be gone.
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

  /** Forgets what was said of the credential before. */
  async renew(row: ConnectionRow, tx: Transaction, now = new Date()): Promise<void> {
    await this.#clear(tx, row, 'unverified', { read: [], now });
  }

  async #refuse(tx: Transaction, row: ConnectionRow, { status, message }: CredentialProblem, now: Date): Promise<void> {
    const isNew = row.status !== status;
    const statusSince = isNew ? now : row.statusSince;
    const heldUntil = new Date(now.getTime() + refusalPause(now.getTime() - statusSince.getTime()));
    const values = { status, statusMessage: storableText(message), statusSince, heldUntil };
    await tx.update(connection).set(values).where(eq(connection.id, row.id));
    await heldSchedules.hold(row.id, heldUntil, tx);
    if (isNew)
      this.#logger.warn({ connectionId: row.id, status, msg: 'The credential of a connection cannot be used' });
  }

  async #accept(tx: Transaction, row: ConnectionRow, verdict: CredentialVerdict, occasion: Occasion): Promise<void> {
    const account = verdict.status === 'ok' ? verdict.account : undefined;
    if (account && (account.id !== row.accountId || account.name !== row.accountName)) {
      const values = { accountId: account.id, accountName: account.name };
      await tx.update(connection).set(values).where(eq(connection.id, row.id));
    }
    if (row.status !== 'ok') await this.#clear(tx, row, 'ok', occasion);
  }

  async #clear(
    tx: Transaction,
    { id, heldUntil }: ConnectionRow,
    status: 'ok' | 'unverified',
    { read, now }: Occasion,
  ): Promise<void> {
    const values = { status, statusMessage: null, statusSince: now, heldUntil: null };
    await tx.update(connection).set(values).where(eq(connection.id, id));
    if (heldUntil !== null) await heldSchedules.release(id, now, read, tx);
  }
}

/** Holds the schedules of a connection back while its credential is refused, and lets them go. */
const heldSchedules = {
  /** Postpones scheduled tasks to a given time; tasks due later are unchanged. */
  async hold(connectionId: string, until: Date, queries: Queries): Promise<void> {
    await queries
      .update(schedule)
      .set({ nextAt: until })
      .where(and(eq(schedule.connectionId, connectionId), lt(schedule.nextAt, until)));
  },

  /**
   * Makes every task due: which of them ran in vain meanwhile, and how long the next one would be, nobody wants to know.
   *
   * @param but tasks that were just read.
   */
  async release(connectionId: string, now: Date, but: readonly string[], queries: Queries): Promise<void> {
    const others = but.length > 0 ? notInArray(schedule.task, [...but]) : undefined;
    await queries
      .update(schedule)
      .set({ nextAt: now })
      .where(and(eq(schedule.connectionId, connectionId), schedule.enabled, others));
  },
} as const;

const MINUTE_MS = 60_000;
const SHORTEST_MS = 15 * MINUTE_MS;
const LONGEST_MS = 360 * MINUTE_MS;

/**
 * How long scheduled syncs wait after a provider refused the credential, in milliseconds: as long as it has been refused already, so
 * that each wait is twice the one before, and people who try by hand meanwhile make it no longer.
 *
 * @param refusedForMs since the first refusal.
 */
export function refusalPause(refusedForMs: number): number {
  return Math.min(Math.max(refusedForMs, SHORTEST_MS), LONGEST_MS);
}
