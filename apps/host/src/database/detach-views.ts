import { SQL_SCHEMA } from '@maestro/core';
import { type Client, escapeLiteral } from 'pg';

/**
 * The end of the comment on each view that hosts create. Views without it belong to others. It also identifies views of
 * earlier versions, so it must not change.
 */
export const MADE_BY_HOST = 'Made by Maestro Discovery, which replaces it when its plugins change.';

/** The text within PostgreSQL's error for a query of a detached view. */
const UPGRADING = 'Maestro is being upgraded and makes this view again when it has started';

/**
 * Detaches the host's views from its tables, which a migration could not change otherwise. The views keep their
 * columns, grants and dependent objects, and fail when queried, because an empty result would look like an empty
 * inventory. The host recreates them once its plugins are loaded.
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
