import { escapeLiteral } from 'pg';
import type { SqlType } from '@maestro/core';
import { MADE_BY_HOST } from '../database/detach-views.js';

/** A view that a host created. */
export interface HeldView {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: SqlType }[];
  /** Statements that restore the grants to others. */
  readonly grants: readonly string[];
}

/** Basic facts about a schema. */
export interface SchemaState {
  /** `server_version_num`. */
  readonly version: number;
  /** Its comment. */
  readonly note: string | null;
  /** The names of its views. */
  readonly views: readonly string[];
}

/** The {@link SchemaState} of a schema, which need not exist. Parameter: schema. */
export const SCHEMA_STATE = `
select current_setting('server_version_num')::int as version, obj_description(to_regnamespace($1)::oid, 'pg_namespace') as note,
  array(select relname::text from pg_class where relnamespace = to_regnamespace($1) and relkind = 'v') as views`;

/** The user (quoted if necessary), whether the schema exists, and whether views can be created in it. Parameter: schema. */
export const OPEN_SCHEMA = `
select quote_ident(current_user) as user, schema.oid is not null as exists,
  case when schema.oid is null then has_database_privilege(current_database(), 'CREATE')
    else pg_has_role(schema.nspowner, 'USAGE') end as "mayCreate"
from (values (1)) as one left join pg_namespace as schema on nspname = $1`;

/** Every host-created view of a schema, as {@link HeldView}. Parameter: schema. */
export const HELD_VIEWS = `
select relname as name,
  (select coalesce(json_agg(json_build_object('name', attname, 'type', replace(format_type(atttypid, atttypmod),
      'timestamp with time zone', 'timestamptz')) order by attnum), '[]')
    from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as columns,
  (select coalesce(json_agg(format('grant %s on %s to %s%s', privilege_type, pg_class.oid::regclass,
      case when grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
      case when is_grantable then ' with grant option' else '' end)), '[]')
    from aclexplode(relacl) where grantee <> relowner) as grants
from pg_class where relnamespace = to_regnamespace($1) and relkind = 'v'
  and obj_description(pg_class.oid, 'pg_class') like '%' || ${escapeLiteral(MADE_BY_HOST)}
order by relname`;
