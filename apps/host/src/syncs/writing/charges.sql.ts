import { resourceByKey } from './resource-by-key.sql.js';

/** The maximum length of an indexed text in characters, as that of names in `resource`. */
const INDEXED = 300;

/** Longer ids have no target, as in relations. */
const UID = `case when octet_length(given.resource) <= 2048 then given.resource end`;

/**
 * Writes what resources charge, where it is new or has changed. Returns those that are not matched to what they charge.
 * Parameters: the charges with uids, connection, kind.
 */
export const NOTE_CHARGES = `
with noted as (
  insert into charge (resource_id, connection_id, month, is_total, amount, currency, product, project, billed_uid, billed_kind, billed_group)
  select charged.id, $2, given.month, given."isTotal", given.amount, given.currency, given.product, given.project,
    ${UID}, left(given.kind, ${INDEXED}), left(given."group", ${INDEXED})
  from jsonb_to_recordset($1::jsonb) as given (uid text, month text, "isTotal" boolean, amount numeric, currency text,
    product text, project text, resource text, kind text, "group" text)
  cross join lateral ${resourceByKey('$2', '$3', 'given.uid')} as charged
  on conflict (resource_id) do update set (month, is_total, amount, currency, product, project, billed_uid, billed_kind, billed_group, charged_id)
    = (excluded.month, excluded.is_total, excluded.amount, excluded.currency, excluded.product, excluded.project,
      excluded.billed_uid, excluded.billed_kind, excluded.billed_group,
      case when (charge.billed_uid, charge.billed_kind, charge.billed_group)
        is not distinct from (excluded.billed_uid, excluded.billed_kind, excluded.billed_group) then charge.charged_id end)
  where (charge.month, charge.is_total, charge.amount, charge.currency, charge.product, charge.project, charge.billed_uid,
      charge.billed_kind, charge.billed_group)
    is distinct from (excluded.month, excluded.is_total, excluded.amount, excluded.currency, excluded.product, excluded.project,
      excluded.billed_uid, excluded.billed_kind, excluded.billed_group)
  returning resource_id, charged_id
)
select resource_id as id from noted where charged_id is null`;

/** Removes the charges of resources that are gone. Parameters: connection, ids of resources. */
export const FORGET_CHARGES = `delete from charge where connection_id = $1 and resource_id = any($2::uuid[])`;

/**
 * Until the end of the transaction, the only one that writes charges of a connection: two that cannot see each other's
 * rows would leave a line and what it charges unmatched. Parameter: connection.
 */
export const TAKE_CHARGES = `select pg_advisory_xact_lock(hashtextextended('charges ' || $1::uuid, 0))`;

/**
 * Finds what lines charge: by id, preferably of the kind that the line names, else by the name of its group. Looks at
 * the given lines, and at those that charge the given resources, or did, and writes where another one is found. Each is
 * looked up by key regardless of statistics. Parameters: connection, ids of resources, and of lines.
 */
export const MATCH_CHARGES = `
with thing as materialized (
  select id, kind, uid, name from resource where id = any($2::uuid[])
),
line as (
  select unnest($3::uuid[]) as id
  union select found.id from thing cross join lateral (
    select resource_id as id from charge where connection_id = $1 and billed_uid = thing.uid offset 0) as found
  union select found.id from thing cross join lateral (
    select resource_id as id from charge where connection_id = $1 and billed_kind = thing.kind and billed_group = thing.name offset 0) as found
  union select found.id from thing cross join lateral (
    select resource_id as id from charge where charged_id = thing.id offset 0) as found
),
matched as (
  select charge.resource_id, charge.charged_id, coalesce(
    (select id from resource where connection_id = $1 and uid = billed_uid and gone_at is null
      order by kind is not distinct from billed_kind desc, alias, id limit 1),
    (select id from resource where connection_id = $1 and kind = billed_kind and name = billed_group and gone_at is null
      order by id limit 1)) as found_id
  from line cross join lateral (select * from charge where resource_id = line.id offset 0) as charge
)
update charge set charged_id = found_id from matched
where charge.resource_id = matched.resource_id and matched.charged_id is distinct from found_id`;
