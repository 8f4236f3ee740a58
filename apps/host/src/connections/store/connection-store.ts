import { type Account } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { containingPattern, type SQL, sql } from '../../database/sql.js';
import { assigned, columnsOf, inserted } from '../../database/table.sql.js';
import { connection } from '../../database/tables/connection.table.js';
import { ListCursors, type Place, PLACE_RULES } from '../../http/paging/page-cursor.js';
import { unknownId } from '../../http/problems/problem.error.js';
import { connectionProblem } from './connection-problems.js';
import { type ListConnectionsDto } from '../dto/connection.dto.js';

/** A connection as stored in the database. */
export type ConnectionRow = typeof connection.$inferSelect;

/** The end of a page of connections, which are ordered by name, then id. */
const PLACE = [PLACE_RULES.text, PLACE_RULES.uuid];

/** A page of rows, and the start of the next one. */
interface ConnectionRows {
  readonly rows: readonly ConnectionRow[];
  readonly nextCursor: string | null;
}

const COLUMNS = columnsOf(connection);

/** @param rest what follows the table: conditions, order, lock. */
async function read(queries: Queries, rest: SQL): Promise<readonly ConnectionRow[]> {
  const { rows } = await queries.query<ConnectionRow>(sql`select ${COLUMNS} from connection ${rest}`);
  return rows;
}

const first = <Row>(rows: readonly Row[]): Row | undefined => rows[0];

/** Keeps connections. */
@Injectable()
export class ConnectionStore {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** A connection, possibly a removed one. */
  find(id: string, queries: Queries = this.pool): Promise<ConnectionRow | undefined> {
    return read(queries, sql`where id = ${id}`).then(first);
  }

  /**
   * Like `get`, and locks the row until the transaction ends. Rows that refer to it may still be written: a worker
   * whose sync a removal waits for must not wait for the removal.
   */
  lock(id: string, queries: Queries): Promise<ConnectionRow | undefined> {
    return read(queries, sql`where id = ${id} for no key update`).then(first);
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
    queries: Queries = this.pool,
  ): Promise<readonly ConnectionRow[]> {
    if (accountId === null) return [];
    return read(
      queries,
      sql`where provider = ${provider} and account_id = ${accountId} order by removed_at is not null, connection.created_at, id`,
    );
  }

  /** Those of a provider, without removed ones, the oldest first. */
  active(provider: string, queries: Queries = this.pool): Promise<readonly ConnectionRow[]> {
    return read(queries, sql`where provider = ${provider} and removed_at is null order by connection.created_at, id`);
  }

  /** Others that connect the same account wait until the transaction ends: two at once would each not see the other. */
  async lockAccount(provider: string, { id }: Account, transaction: Queries): Promise<void> {
    await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`connect ${provider} ${id}`]);
  }

  /**
   * Ordered by name.
   * @throws {ProblemError} `invalid-cursor`.
   */
  async list({ q, provider, state, limit, cursor }: ListConnectionsDto): Promise<ConnectionRows> {
    const cursors = new ListCursors({ list: 'connections', q, provider, state }, PLACE);
    const place = cursors.read(cursor);
    const conditions = [
      STATES[state],
      ...(q === undefined ? [] : [contains(q)]),
      ...(provider === undefined ? [] : [sql`provider = ${provider}`]),
      ...(place === undefined ? [] : [after(place)]),
    ];
    const where = sql.join(conditions, ' and ');
    const found = await read(this.pool, sql`where ${where} order by name, id limit ${limit + 1}`);
    return { rows: found.slice(0, limit), nextCursor: cursors.next(found, limit, ({ name, id }) => [name, id]) };
  }

  async insert(
    values: Pick<ConnectionRow, 'name' | 'provider' | 'regions' | 'goneApproval'> &
      Partial<Pick<ConnectionRow, 'accountId' | 'accountName'>>,
    queries: Queries,
  ): Promise<ConnectionRow> {
    const statement = sql`insert into connection ${inserted(values)} returning ${COLUMNS}`;
    const [row] = (await queries.query<ConnectionRow>(statement)).rows;
    if (!row) throw new Error('The database kept no row of the new connection');
    return row;
  }

  /** Changes some columns. Returns the new row, or undefined if it no longer exists. */
  async update(
    id: string,
    values: { readonly [Name in keyof ConnectionRow]?: ConnectionRow[Name] | SQL },
    queries: Queries = this.pool,
  ): Promise<ConnectionRow | undefined> {
    const set = assigned({ ...values, updatedAt: sql`now()` });
    const statement = sql`update connection set ${set} where id = ${id} returning ${COLUMNS}`;
    return first((await queries.query<ConnectionRow>(statement)).rows);
  }

  async delete(id: string, queries: Queries): Promise<void> {
    await queries.query('delete from connection where id = $1', [id]);
  }
}

function present(id: string, row: ConnectionRow | undefined): ConnectionRow {
  if (!row) throw unknownId('connection', id);
  if (row.removedAt !== null) throw connectionProblem.removed(id);
  return row;
}

const STATES: Readonly<Record<ListConnectionsDto['state'], SQL>> = {
  present: sql`removed_at is null`,
  removed: sql`removed_at is not null`,
  all: sql`true`,
};

function contains(q: string): SQL {
  const pattern = containingPattern(q);
  return sql`(name ilike ${pattern} or account_name ilike ${pattern})`;
}

const after = ([name, id]: Place): SQL => sql`(name, id) > (${name}, ${id}::uuid)`;
