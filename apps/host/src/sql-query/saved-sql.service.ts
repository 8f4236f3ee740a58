import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../access/audit/audit.service.js';
import { accessProblem } from '../access/caller/access-problems.js';
import { type Caller } from '../access/caller/caller.js';
import { isEverywhere } from '../access/caller/connection-roles.js';
import { inTransaction } from '../database/in-transaction.js';
import { POOL, type Pool } from '../database/queries.js';
import { sql } from '../database/sql.js';
import { invalidField, unknownId } from '../http/problems/problem.error.js';
import type { SavedSqlDto, SaveSqlDto } from './saved-sql.dto.js';

/** More would make a menu that is too long. */
const MOST_QUERIES = 200;

interface SavedRow extends SavedSqlDto, Record<string, unknown> {}

const COLUMNS = sql.raw('id, name, query, owner, shared');

/** Saves queries by name. Own ones belong to the name of a token; operators and admins share, which is audited. */
@Injectable()
export class SavedSqlService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  async list({ tokenName }: Caller): Promise<readonly SavedSqlDto[]> {
    const { rows } = await this.pool.query<SavedRow>(
      sql`select ${COLUMNS} from saved_sql where shared or owner = ${tokenName} order by shared, lower(name), id`,
    );
    return rows;
  }

  /**
   * Replaces an own one of the same name.
   *
   * @throws ProblemError 403 to share, or to change a shared one, without the role; 400 if there are too many.
   */
  async save({ name, query, shared }: SaveSqlDto, caller: Caller): Promise<SavedSqlDto> {
    return inTransaction(this.pool, async (transaction) => {
      const { rows: own } = await transaction.query<SavedRow>(
        sql`select ${COLUMNS} from saved_sql where owner = ${caller.tokenName} for update`,
      );
      const before = own.find((row) => row.name === name);
      if (shared || before?.shared) demandOperator(caller);
      if (!before && own.length >= MOST_QUERIES)
        throw invalidField('name', `name: this token has ${MOST_QUERIES} saved queries. Delete one first.`);
      const { rows } = await transaction.query<SavedRow>(sql`
        insert into saved_sql (name, query, shared, owner) values (${name}, ${query}, ${shared}, ${caller.tokenName})
        on conflict (owner, name) do update set query = excluded.query, shared = excluded.shared, updated_at = now()
        returning ${COLUMNS}`);
      const [made] = rows;
      if (!made) throw new Error('The database kept no row of the saved query');
      if (shared || before?.shared)
        await this.audit.record({ caller, action: 'sql.save', target: made.id, detail: { name, query } }, transaction);
      return made;
    });
  }

  /**
   * Removes an own or shared one.
   *
   * @throws ProblemError 403 for a shared one without the role.
   */
  async remove(id: string, caller: Caller): Promise<void> {
    await inTransaction(this.pool, async (transaction) => {
      const { rows } = await transaction.query<SavedRow>(
        sql`select ${COLUMNS} from saved_sql where id = ${id} and (shared or owner = ${caller.tokenName}) for update`,
      );
      const [row] = rows;
      if (!row) throw unknownId('saved query', id);
      if (row.shared) demandOperator(caller);
      await transaction.query(sql`delete from saved_sql where id = ${id}`);
      const { name, query } = row;
      if (row.shared)
        await this.audit.record({ caller, action: 'sql.remove', target: id, detail: { name, query } }, transaction);
    });
  }
}

function demandOperator(caller: Caller): void {
  if (!isEverywhere(caller, 'operator')) throw accessProblem.forbidden('operator', caller);
}
