import type { Account, Connection, TaskPermission } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { and, eq, sql } from 'drizzle-orm';
import { lastValueFrom, toArray } from 'rxjs';
import { DATABASE, type Database } from '../database/database.tokens.js';
import { connection } from '../database/tables/connection.table.js';
import { ConnectionOpener } from './connection-opener.js';
import type { ConnectionRow } from './connection-row.types.js';
import { ConnectionStore } from './connection-store.js';
import { connectionProblem } from './connection.problems.js';
import type { TaskVerification } from './dto/task-verification.dto.js';
import type { Verification } from './dto/verification.dto.js';

/** How long a person is kept waiting for a provider. */
const PATIENCE_MS = 30_000;

/** Asks the provider what a credential may read, and notes whether it is known there. */
@Injectable()
export class ConnectionVerifier {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
    @Inject(ConnectionOpener) private readonly opener: ConnectionOpener,
  ) {}

  /**
   * One answer for each task, in the order of the manifest.
   *
   * @param gone aborts when nobody waits for the answer any more.
   * @throws {ProblemError} 404, or 409 for a connection that cannot be opened.
   */
  async verify(id: string, gone: AbortSignal): Promise<Verification> {
    const row = await this.store.find(id);
    if (!row) throw connectionProblem.unknown(id);
    const signal = AbortSignal.any([gone, AbortSignal.timeout(PATIENCE_MS)]);
    const opened = await this.opener.open(id, { signal });
    try {
      const [checks, account] = await Promise.all([permissions(opened), accountOf(opened)]);
      const status = statusOf(checks) ?? row.status;
      await this.#note(row, status, account);
      return { status, account: account ?? null, tasks: checks.map(taskVerification) };
    } finally {
      await opened.close();
    }
  }

  /** Says nothing of a credential that was replaced meanwhile. */
  async #note(row: ConnectionRow, status: string, account: Account | undefined): Promise<void> {
    const isSame = sql`date_trunc('milliseconds', ${connection.updatedAt}) = ${row.updatedAt.toISOString()}::timestamptz`;
    await this.database
      .update(connection)
      .set({ status, ...(account ? { accountId: account.id, accountName: account.name } : {}) })
      .where(and(eq(connection.id, row.id), isSame));
  }
}

async function permissions(opened: Connection): Promise<readonly TaskPermission[]> {
  const checks = await lastValueFrom(opened.verify().pipe(toArray()));
  const order = opened.manifest.resources.map(({ kind }) => kind);
  return checks.sort((one, other) => order.indexOf(one.type.kind) - order.indexOf(other.type.kind));
}

/** Undefined when it cannot be told, whatever the reason: the tasks say what is wrong. */
const accountOf = (opened: Connection): Promise<Account | undefined> =>
  lastValueFrom(opened.account(), { defaultValue: undefined }).catch(() => undefined);

/** A provider that names a missing permission knows the credential. Undefined when it said neither. */
function statusOf(checks: readonly TaskPermission[]): string | undefined {
  if (checks.some(({ state }) => state !== 'unreachable')) return 'ok';
  return checks.some(({ reason }) => reason === 'authentication') ? 'refused' : undefined;
}

const taskVerification = ({ type, state, scopes, reason, message }: TaskPermission): TaskVerification => ({
  task: type.task,
  kind: type.kind,
  state,
  scopes,
  reason: reason ?? null,
  message:
    reason === 'cancelled'
      ? `${type.access} was not answered within ${PATIENCE_MS / 1000} s. Try again when the provider is less busy.`
      : message,
});
