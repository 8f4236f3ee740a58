import type { Account } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { and, asc, eq, ilike, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { DATABASE, type Database } from '../../database/database-tokens.js';
import type { Queries } from '../../database/queries.types.js';
import { connection } from '../../database/tables/connection.table.js';
import { listFingerprint, type Place, PLACE_RULES, readCursor, writeCursor } from '../../http/paging/page-cursor.js';
import { unknownId } from '../../http/problems/unknown-id.js';
import { connectionProblem } from './connection-problems.js';
import type { ListConnectionsDto } from '../dto/connection.dto.js';

/** A connection as stored in the database. */
export type ConnectionRow = typeof connection.$inferSelect;

/** The end of a page of connections, which are ordered by name, then id. */
const PLACE = [PLACE_RULES.text, PLACE_RULES.uuid];

/** A page of rows, and the start of the next one. */
interface ConnectionRows {
  readonly rows: readonly ConnectionRow[];
  readonly nextCursor: string | null;
}

/** Keeps connections. */
@Injectable()
export class ConnectionStore {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** A connection, possibly a removed one. */
  async find(id: string, queries: Queries = this.database): Promise<ConnectionRow | undefined> {
    const [row] = await queries.select().from(connection).where(eq(connection.id, id));
    return row;
  }

  /**
   * Like `get`, and locks the row until the transaction ends. Rows that refer to it may still be written: a worker
   * whose sync a removal waits for must not wait for the removal.
   */
  async lock(id: string, queries: Queries): Promise<ConnectionRow | undefined> {
    const [row] = await queries.select().from(connection).where(eq(connection.id, id)).for('no key update');
    return row;
  }

  /** One that was not removed. @throws {ProblemError} 404, or 409 for a removed one. */
  async getActiveOrThrow(id: string): Promise<ConnectionRow> {
    return present(id, await this.find(id));
  }

  /** The same, and locks the row until the transaction ends. */
  async lockPresent(id: string, queries: Queries): Promise<ConnectionRow> {
    return present(id, await this.lock(id, queries));
  }

  /** The connections of one account, oldest first and removed ones last. Empty if the account is unknown. */
  async ofAccount(
    provider: string,
    accountId: string | null,
    queries: Queries = this.database,
  ): Promise<readonly ConnectionRow[]> {
    if (accountId === null) return [];
    return queries
      .select()
      .from(connection)
      .where(and(eq(connection.provider, provider), eq(connection.accountId, accountId)))
      .orderBy(sql`${connection.removedAt} is not null`, asc(connection.createdAt), asc(connection.id));
  }

  /** Those of a provider, without removed ones, the oldest first. */
  async active(provider: string, queries: Queries = this.database): Promise<readonly ConnectionRow[]> {
    return queries
      .select()
      .from(connection)
      .where(and(eq(connection.provider, provider), isNull(connection.removedAt)))
      .orderBy(asc(connection.createdAt), asc(connection.id));
  }

  /** Others that connect the same account wait until the transaction ends: two at once would each not see the other. */
  async lockAccount(provider: string, { id }: Account, transaction: Queries): Promise<void> {
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`connect ${provider} ${id}`}, 0))`);
  }

  /**
   * Ordered by name.
   * @throws {ProblemError} `invalid-cursor`.
   */
  async list({ q, provider, state, limit, cursor }: ListConnectionsDto): Promise<ConnectionRows> {
    const all = listFingerprint({ list: 'connections', q, provider, state });
    const conditions = [
      q === undefined ? undefined : contains(q),
      provider === undefined ? undefined : eq(connection.provider, provider),
      STATES[state],
      cursor === undefined ? undefined : after(readCursor(cursor, all, PLACE)),
    ];
    const found = await this.database
      .select()
      .from(connection)
      .where(and(...conditions))
      .orderBy(asc(connection.name), asc(connection.id))
      .limit(limit + 1);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return { rows, nextCursor: found.length > limit && last ? writeCursor(all, [last.name, last.id]) : null };
  }

  async insert(
    values: Pick<ConnectionRow, 'name' | 'provider' | 'regions' | 'goneApproval'> &
      Partial<Pick<ConnectionRow, 'accountId' | 'accountName'>>,
    queries: Queries,
  ): Promise<ConnectionRow> {
    const [row] = await queries.insert(connection).values(values).returning();
    if (!row) throw new Error('The database kept no row of the new connection');
    return row;
  }

  /** Changes some columns. Returns the new row, or undefined if it no longer exists. */
  async update(
    id: string,
    values: Partial<ConnectionRow>,
    queries: Queries = this.database,
  ): Promise<ConnectionRow | undefined> {
    const [row] = await queries
      .update(connection)
      .set({ ...values, updatedAt: sql`now()` as unknown as Date })
      .where(eq(connection.id, id))
      .returning();
    return row;
  }

  async delete(id: string, queries: Queries): Promise<void> {
    await queries.delete(connection).where(eq(connection.id, id));
  }
}

function present(id: string, row: ConnectionRow | undefined): ConnectionRow {
  if (!row) throw unknownId('connection', id);
  if (row.removedAt !== null) throw connectionProblem.removed(id);
  return row;
}

const STATES: Readonly<Record<ListConnectionsDto['state'], SQL | undefined>> = {
  present: isNull(connection.removedAt),
  removed: isNotNull(connection.removedAt),
  all: undefined,
};

function contains(q: string): SQL | undefined {
  const pattern = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return or(ilike(connection.name, pattern), ilike(connection.accountName, pattern));
}

const after = ([name, id]: Place): SQL => sql`(${connection.name}, ${connection.id}) > (${name}, ${id}::uuid)`;
