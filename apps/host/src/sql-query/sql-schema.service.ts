import { Inject, Injectable } from '@nestjs/common';
import { MADE_BY_HOST } from '../database/detach-views.js';
import { POOL, type Pool } from '../database/queries.js';
import { sql } from '../database/sql.js';
import { SQL_SCHEMA } from '@maestro/core';
import type { SqlSchema, SqlSchemaView } from './sql-query.dto.js';

interface ColumnRow extends Record<string, unknown> {
  readonly view: string;
  readonly about: string | null;
  readonly columns: SqlSchemaView['columns'];
}

/** Describes the views that queries read, as the database has them now. */
@Injectable()
export class SqlSchemaService {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async read(): Promise<SqlSchema> {
    const { rows } = await this.pool.query<ColumnRow>(sql`
      select c.relname as view, obj_description(c.oid, 'pg_class') as about, (
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'comment', col_description(c.oid, a.attnum))) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      ) as columns
      from pg_class c where c.relnamespace = (select oid from pg_namespace where nspname = ${SQL_SCHEMA}) and c.relkind = 'v'
      order by c.relname`);
    return { views: rows.map(({ view, about, columns }) => ({ name: view, ...described(about), columns })) };
  }
}

/** Without the mark by which the host knows its own views. */
function described(about: string | null): { readonly comment?: string } {
  const comment = (about ?? '').replace(MADE_BY_HOST, '').trim();
  return comment ? { comment } : {};
}
