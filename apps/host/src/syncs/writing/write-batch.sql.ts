import { connectionsOfAccount } from '../../inventory/counting/account.sql.js';
import { writtenChanges } from '../../inventory/counting/change-counts.js';
import { resourceByKey } from './resource-by-key.sql.js';

/**
 * The maximum length of an indexed text in characters. Two such texts with four bytes per character fit into an index
 * row (2,704 bytes).
 */
const INDEXED = 300;

const indexed = (text: string): string => `left(${text}, ${INDEXED})`;

const tagsOf = (list: string): string =>
  `array(select ${indexed('tag')} from jsonb_array_elements_text(${list}) as tag)`;

/**
 * Columns of `resource` with provider data, and their sources in a record. Texts that are too long for an index are
 * complete in the document.
 */
const COLUMNS = {
  part: 'part',
  checksum: 'checksum',
  name: indexed(`document ->> 'name'`),
  entity: `document ->> 'entity'`,
  region: indexed(`document ->> 'region'`),
  status: `document ->> 'status'`,
  active: `(document ->> 'active')::boolean`,
  created_at: 'created_at',
  tags: tagsOf(`coalesce(tag_keys, document -> 'tags')`),
  shown_tags: `case when tag_keys is not null then ${tagsOf(`document -> 'tags'`)} end`,
  attributes: `document -> 'attributes'`,
  unknown: 'told.unknown',
  relations: `document -> 'relations'`,
  host_name: indexed('host_name'),
  urn: indexed('urn'),
  addresses: 'addresses',
  search_text: 'search_text',
  monthly_cost: 'monthly_cost',
  cost_currency: 'cost_currency',
};
const NAMES = Object.keys(COLUMNS);

/** The given time, or else the database's, because hosts' clocks differ. */
const given = (parameter: string): string => `coalesce(${parameter}::timestamptz, now())`;

/** Unknown fields with `since`, which new ones lack. */
const dated = (unknown: string, moment: string): string => `case when ${unknown} is not null then coalesce((
  select jsonb_agg(jsonb_build_object('since', to_char(${given(moment)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) || field order by place)
  from jsonb_array_elements(${unknown}) with ordinality as listed (field, place)), '[]') end`;

/**
 * Records as lines of JSON, each parsed once and separately. Splitting a JSON array takes PostgreSQL twice as long.
 * `offset 0` prevents the planner from parsing a line again for each of its fields.
 */
const records = (moment: string): string => `
  select id, uid, document, edges, ${NAMES.map((name) => `${COLUMNS[name as keyof typeof COLUMNS]} as ${name}`).join(', ')}
  from (select text::jsonb as line from string_to_table($1, E'\\n') as text offset 0) as parsed, jsonb_to_record(line) as given (
    id uuid, uid text, part text, checksum text, unknown jsonb, created_at timestamptz, host_name text, urn text, addresses inet[], search_text text,
    monthly_cost numeric, cost_currency text,
    tag_keys jsonb, edges jsonb, document jsonb)
  cross join lateral (select ${dated('given.unknown', moment)}) as told (unknown)`;

/** A resource's id has at most 2,048 bytes. Longer ones have no target. */
const UID = `case when octet_length(edge -> 'to' ->> 'uid') > 2048 then left(edge -> 'to' ->> 'uid', 512) else edge -> 'to' ->> 'uid' end`;

/** The relations of the rows in `telling`. */
const RELATE = `
insert into relation (from_id, type, to_provider, to_kind, to_uid, to_tag, to_host_name, to_urn, to_network)
select telling.id, edge ->> 'type', edge -> 'to' ->> 'provider', edge -> 'to' ->> 'kind', ${UID}, ${indexed("edge -> 'to' ->> 'tag'")},
  ${indexed("rtrim(lower(edge -> 'to' ->> 'hostName'), '.')")}, ${indexed("edge -> 'to' ->> 'urn'")}, (edge -> 'to' ->> 'network')::inet
from telling, jsonb_array_elements(relations) as edge`;

/**
 * The end of the previous version and the start of the next one. Clocks may be set back, but the times of a resource
 * always increase, by at least a millisecond, the resolution of the API.
 */
const next = (parameter: string): string => `greatest(${given(parameter)}, valid_from + interval '1 millisecond')`;

/**
 * Whether another connection of the same account already has a resource. It is then counted there until the end of the
 * sync decides again (`count-once.ts`). A scalar subquery with a limit, which uses an index look-up for each row and is
 * never hashed.
 */
const IS_TWIN = `coalesce((
  select true from same_account cross join lateral ${resourceByKey('same_account.id', '$4', 'record.uid')} as shown
  where shown.gone_at is null limit 1), false)`;

/**
 * Writes new resources: their rows, first versions and relations. Returns `WrittenChanges`. Skips resources that
 * another writer has inserted first. Parameters: records, connection, provider, kind, moment, run.
 */
export const INSERT_RESOURCES = `
with record as materialized (${records('$5')}),
same_account as materialized (
  select id from (${connectionsOfAccount('$2')}) as account where id <> $2
),
written as (
  insert into resource (connection_id, provider, kind, uid, first_seen_at, changed_at, twin, ${NAMES.join(', ')})
  select $2, $3, $4, uid, ${given('$5')}, ${given('$5')}, ${IS_TWIN}, ${NAMES.join(', ')} from record
  on conflict (connection_id, kind, uid) do nothing
  returning id, uid, connection_id, changed_at, twin, alias
),
versioned as (
  insert into resource_version (resource_id, connection_id, kind, change, valid_from, twin, document, sync_run_id)
  select written.id, $2, $4, 'created', ${given('$5')}, twin, record.document, $6 from written join record using (uid)
),
telling as (
  select written.id, coalesce(record.edges, record.relations) as relations from written join record using (uid)
),
related as (${RELATE})
${writtenChanges('written', `'created'`)}`;

/** The type of change of a resource with an `ended` version. */
const BACK_OR_CHANGED = `case when gone then 'returned' else 'changed' end`;

/**
 * Writes changed and reappeared resources: their rows, the end of the previous version, the new version, and all of
 * their relations. Returns `WrittenChanges`. Related rows are found by id, because a join would read every version of
 * the inventory. Parameters: records, their ids, moment, run.
 */
export const UPDATE_RESOURCES = `
with record as materialized (${records('$3')}),
ended as (
  update resource_version set valid_to = ${next('$3')} where resource_id = any($2::uuid[]) and valid_to is null
  returning resource_id as id, gone, valid_to as moment
),
written as (
  update resource set ${NAMES.map((name) => `${name} = record.${name}`).join(', ')},
    changed_at = coalesce(ended.moment, ${given('$3')}), gone_at = null
  from record left join ended using (id) where resource.id = record.id and resource.id = any($2::uuid[])
  returning resource.id, resource.connection_id, resource.kind, resource.changed_at, resource.twin, resource.alias
),
versioned as (
  insert into resource_version (resource_id, connection_id, kind, change, valid_from, twin, document, sync_run_id)
  select written.id, connection_id, kind, ${BACK_OR_CHANGED}, changed_at, twin, record.document, $4
  from written join record using (id) left join ended using (id)
),
unrelated as (
  delete from relation where from_id = any($2::uuid[])
),
telling as (
  select written.id, coalesce(record.edges, record.relations) as relations from written join record using (id)
),
related as (${RELATE})
${writtenChanges('written left join ended using (id)', BACK_OR_CHANGED)}`;

/** The known state of some resources, each looked up by key regardless of statistics. Parameters: connection, kind, uids. */
export const KNOWN_RESOURCES = `
select known.* from unnest($3::text[]) as wanted (uid) cross join lateral (
  select id, uid, checksum, part, unknown, gone_at is not null as gone from ${resourceByKey('$1', '$2', 'wanted.uid')} as resource
) as known`;

/** The documents of the known state of some resources, including gone ones. Parameters: connection, kind, uids. */
export const KNOWN_DOCUMENTS = `
select wanted.uid, known.document from unnest($3::text[]) as wanted (uid) cross join lateral (
  select document from ${resourceByKey('$1', '$2', 'wanted.uid')} as resource join resource_version on resource_id = resource.id
  where document is not null
  order by valid_from desc, resource_version.id desc limit 1
) as known`;

/** The provider's rows of present, fully known resources. Parameters: connection, kind, uids. */
export const KNOWN_ROWS = `
select wanted.uid, known.raw from unnest($3::text[]) as wanted (uid) cross join lateral (
  select document -> 'raw' as raw from ${resourceByKey('$1', '$2', 'wanted.uid')} as resource
  join resource_version on resource_id = resource.id
  where gone_at is null and resource.unknown is null and valid_to is null limit 1
) as known`;

/** The provider's rows of all present, fully known resources of a kind. Parameters: connection, kind. */
export const KNOWN_LIST = `
select document -> 'raw' as raw from resource join resource_version on resource_id = resource.id
where resource.connection_id = $1 and resource.kind = $2 and gone_at is null and resource.unknown is null and valid_to is null`;

/** Updates the read state of unchanged resources. Parameters: records as JSON, moment. */
export const NOTE_UNKNOWN = `
update resource set checksum = record.checksum, unknown = ${dated('record.unknown', '$2')}
from jsonb_to_recordset($1::jsonb) as record (id uuid, checksum text, unknown jsonb) where resource.id = record.id`;

/** Recomputes derived columns of unchanged resources whose entity's declaration has changed. Parameter: records as JSON. */
export const NOTE_DERIVED = `
update resource set host_name = ${indexed('record.host_name')}, urn = ${indexed('record.urn')}, addresses = record.addresses, search_text = record.search_text, monthly_cost = record.monthly_cost,
  cost_currency = record.cost_currency
from jsonb_to_recordset($1::jsonb) as record (id uuid, host_name text, urn text, addresses inet[], search_text text, monthly_cost numeric, cost_currency text)
where resource.id = record.id`;

/**
 * Writes volatile attributes that have changed. Parameters: uids and values as JSON, connection, kind, time, and
 * whether a new reading time must be stored as well.
 */
export const NOTE_MEASURES = `
insert into resource_measure (resource_id, measures, measured_at)
select measured.id, given.measures, coalesce($4::timestamptz, now()) from jsonb_to_recordset($1::jsonb) as given (uid text, measures jsonb)
cross join lateral ${resourceByKey('$2', '$3', 'given.uid')} as measured
left join resource_measure known on known.resource_id = measured.id
where $5 or known.measures is null or known.measures || given.measures is distinct from known.measures
on conflict (resource_id) do update set measures = resource_measure.measures || excluded.measures, measured_at = excluded.measured_at`;

/**
 * Marks resources as gone: a timestamp and a version without a document. Returns `WrittenChanges`. Parameters: resource
 * ids, moment, run.
 */
export const MARK_GONE = `
with present as (
  select id, connection_id, kind, twin, alias from resource where id = any($1) and gone_at is null for no key update
),
ended as (
  update resource_version set valid_to = ${next('$2')} from present where resource_id = present.id and valid_to is null
  returning resource_id as id, valid_to as moment
),
leaving as (
  select present.*, coalesce(moment, ${given('$2')}) as changed_at from present left join ended using (id)
),
marked as (
  update resource set gone_at = leaving.changed_at, changed_at = leaving.changed_at from leaving where resource.id = leaving.id
),
versioned as (
  insert into resource_version (resource_id, connection_id, kind, change, valid_from, twin, gone, sync_run_id)
  select id, connection_id, kind, 'gone', changed_at, twin, true, $3 from leaving
)
${writtenChanges('leaving', `'gone'`)}`;

/** Present resources of some parts of a kind that were not seen. Parameters: connection, kind, parts, seen uids. */
export const UNSEEN_RESOURCES = `
select id, uid, part from resource left join unnest($4::text[]) as seen (uid) using (uid)
where connection_id = $1 and kind = $2 and part = any($3) and gone_at is null and seen.uid is null`;

/**
 * Present resources that were not seen, are in none of some parts, and whose parent is gone. The part of a child kind
 * is the parent's uid. Parameters: connection, kind, kind of the parents, parts, seen uids.
 */
export const ORPHANED_RESOURCES = `
select child.id, child.uid, child.part from resource child
join resource parent on parent.connection_id = $1 and parent.kind = $3 and parent.uid = child.part and parent.gone_at is not null
left join unnest($5::text[]) as seen (uid) on seen.uid = child.uid
where child.connection_id = $1 and child.kind = $2 and child.gone_at is null and child.part <> all($4) and seen.uid is null`;

/** The baseline for the losses of a kind. Parameters: connection, task. */
const BASELINE = (connection: string, task: string): string => `
select baseline from sync_task earlier where earlier.connection_id = ${connection} and earlier.task = ${task} and earlier.baseline is not null
order by coalesce(earlier.started_at, earlier.ended_at) desc limit 1`;

/** The size of a kind, and its approval limits. Parameters: connection, kind, task. */
export const KIND_SIZE = `
select (select count(*)::int from resource where connection_id = $1 and kind = $2 and gone_at is null) as present,
  (${BASELINE('$1', '$3')}) as baseline, (select gone_approval from connection where id = $1) as approval`;

/**
 * Records how a task ended. The baseline grows with the kind, and shrinks only by absences confirmed by id. Parameters:
 * sync, task, state, whether it is complete, resources, gone, expected, unreadable, requests, message, ids that need
 * approval, resources that were present before, how many of the gone ones were confirmed by id, and rows that are not
 * of the kind.
 */
export const RECORD_TASK = `
update sync_task set state = $3, complete = $4, resources = $5, gone = gone + $6, expected = $7, unreadable = $8, requests = $9,
  message = $10, awaiting = $11, skipped = $14, ended_at = greatest(now(), started_at),
  baseline = greatest(coalesce((${BASELINE('sync_task.connection_id', 'sync_task.task')}), $12) - $13, case when $4 then $12 - $6 end)
where run_id = $1 and task = $2`;
