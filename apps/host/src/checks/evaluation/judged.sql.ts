import type { PreparedCheck } from '@maestro/checks';
import type { Check } from '@maestro/core';
import { type SQL, sql } from '../../database/sql.js';
import { queryCondition } from '../../inventory/querying/query-condition.sql.js';
import type { TagRules } from '../../inventory/querying/tag-condition.sql.js';

/** Which resources a check is asked about. */
export interface AskedResources extends TagRules {
  readonly connectionId: string;
  /** Only resources that appeared before. Undefined: all. */
  readonly notAfter?: Date;
  /** Only these, which may have changed. Undefined: all. */
  readonly ids?: readonly string[];
}

/** For more rows than this, relations are followed once for all of them. */
const MAX_SINGLY = 500;

/** Present resources of a connection that count. */
export const asked = (
  { kinds }: PreparedCheck,
  { connectionId, notAfter, ids }: AskedResources,
): SQL => sql`${oneOf(sql`id`, ids)} and
  connection_id = ${connectionId} and kind = any (${sql.param(kinds)}::text[]) and gone_at is null and not twin and not alias
    and (${notAfter ?? null}::timestamptz is null or first_seen_at < ${notAfter ?? null}::timestamptz)`;

/** Whether a value is one of some ids. Undefined: any. */
export const oneOf = (column: SQL, ids: readonly string[] | undefined): SQL =>
  ids ? sql`${column} = any (${sql.param(ids)}::uuid[])` : sql`true`;

/**
 * What a check says about resources, as rows of `id`, `outcome` (true, or null if it is unknown), `reason`, `amount`
 * and `currency`, and `columns`. Resources that it does not find are left out; so are those that lack a value, which is
 * not the same as a value that could not be read.
 */
export function judgedRows(prepared: PreparedCheck, resources: AskedResources, columns: SQL = sql``): SQL {
  const { check, query, fields } = prepared;
  const { connectionId, ids } = resources;
  const rules = { ...resources, atOnce: ids === undefined || ids.length > MAX_SINGLY, within: connectionId };
  return sql`select id, outcome, case when outcome is null then reason end as reason, amount, currency ${columns} from (
    select *, ${queryCondition(query, rules)} ${haveLikes(check)} ${leadToLost(check, connectionId)} as outcome, ${reasonOf(fields)} as reason, ${savedAmount(check)} as amount, ${savedCurrency(check)} as currency
    from resource where ${asked(prepared, resources)} offset 0
  ) as judged where outcome or (outcome is null and reason is not null)`;
}

/** Counted after the conditions of the rows, so among present ones of the connection. */
function haveLikes({ alike }: Check): SQL {
  if (!alike) return sql``;
  const values = alike.map((field) => (field === 'name' ? sql`name` : sql`attributes -> ${field}::text`));
  const known = values.map((value) => sql`${value} is not null`);
  return sql`and ${sql.join(known, ' and ')} and count(*) over (partition by kind, ${sql.join(values, ', ')}) > 1`;
}

/** The addresses of what is gone are kept with it. */
function leadToLost({ lost }: Check, connectionId: string): SQL {
  if (lost === undefined) return sql``;
  return sql`and exists (select from relation edge join resource_address held on held.network && edge.to_network
    join resource gone on gone.id = held.id
    where edge.from_id = resource.id and edge.type = ${lost} and edge.to_network is not null
      and gone.connection_id = ${connectionId} and gone.gone_at is not null)`;
}

/** Why one of some fields could not be read. */
function reasonOf(fields: readonly string[]): SQL {
  if (fields.length === 0) return sql`null::text`;
  const parts = fields.map(
    (field) => `@.field == ${JSON.stringify(field)} || @.field starts with ${JSON.stringify(`${field}.`)}`,
  );
  return sql`(case when unknown is not null then jsonb_path_query_first(unknown, ${`$[*] ? (${parts.join(' || ')}).reason`}::jsonpath) #>> '{}' end)`;
}

function savedAmount({ saves }: Check): SQL {
  if (saves === undefined) return sql`null::numeric`;
  if (saves === 'cost') return sql`monthly_cost`;
  if (saves.per === undefined) return sql`${saves.amount}::numeric`;
  const units = sql`attributes -> ${saves.per}::text`;
  return sql`(case when jsonb_typeof(${units}) = 'number' then (${units})::numeric * ${saves.amount}::numeric end)`;
}

const savedCurrency = ({ saves }: Check): SQL => {
  if (saves === undefined) return sql`null::text`;
  return saves === 'cost' ? sql`cost_currency` : sql`${saves.currency}::text`;
};
