import { SQL_SCHEMA } from '@maestro/core';
import { type Client, escapeLiteral } from 'pg';

/**
 * The end of the comment of each view that hosts make; a view without it belongs to somebody else. Views of earlier versions are known by
 * it, so it stays as it is.
 */
export const MADE_BY_HOST = 'Made by Maestro Discovery, which replaces it when its plugins change.';

/** What a query of a detached view fails with, within PostgreSQL's words. */
const UPGRADING = 'Maestro is being upgraded and makes this view again when it has started';

/**
 * Takes the host's views off its tables, which a migration could not change otherwise. They keep their columns, their grants and whatever
 * others built on them, and fail when they are queried, because no rows would look like an empty inventory. The host makes them again
 * once its plugins are loaded.
 */
export async function detachViews(client: Client): Promise<void> {
  await client.query(`do $$
    declare
      statement text;
    begin
      for statement in
        select format('create or replace view %s as select %s where (text %L)::integer = 0', pg_class.oid::regclass, string_agg(
          format('null::%s as %I', format_type(atttypid, atttypmod), attname), ', ' order by attnum), ${escapeLiteral(UPGRADING)})
        from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
        where relnamespace = to_regnamespace('${SQL_SCHEMA}') and relkind = 'v'
          and obj_description(pg_class.oid, 'pg_class') like '%' || ${escapeLiteral(MADE_BY_HOST)}
        group by pg_class.oid
      loop
        execute statement;
        execute 'comment on schema ${SQL_SCHEMA} is null';
      end loop;
    end $$`);
}
