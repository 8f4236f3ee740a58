const COLUMNS = [
  'part',
  'checksum',
  'name',
  'entity',
  'family',
  'region',
  'status',
  'active',
  'created_at',
  'tags',
  'attributes',
  'unknown',
  'relations',
  'host_name',
  'search_text',
] as const;

const RECORDS = `jsonb_to_recordset($1::jsonb) as record (
  uid text, part text, checksum text, name text, entity text, family text, region text, status text, active boolean,
  created_at timestamptz, tags text[], attributes jsonb, unknown jsonb, relations jsonb, host_name text, search_text text, document jsonb)`;

/**
 * Writes new and changed resources of one kind in one statement: their rows, the end of the version before, the new version, and their
 * relations anew. Parameters: records as JSON, connection, provider, kind, moment, run.
 */
export const WRITE_BATCH = `
with record as materialized (select * from ${RECORDS}),
written as (
  insert into resource (connection_id, provider, kind, uid, ${COLUMNS.join(', ')}, first_seen_at, changed_at)
  select $2, $3, $4, uid, ${COLUMNS.join(', ')}, $5, $5 from record
  on conflict (connection_id, kind, uid) do update set
    ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}, changed_at = excluded.changed_at, gone_at = null
  returning id, uid
),
ended as (
  update resource_version set valid_to = $5 from written where resource_id = written.id and valid_to is null
),
versioned as (
  insert into resource_version (resource_id, valid_from, document, sync_run_id)
  select written.id, $5, record.document, $6 from written join record using (uid)
),
unrelated as (
  delete from relation using written where from_id = written.id
)
insert into relation (from_id, type, to_provider, to_kind, to_uid, to_tag, to_host_name)
select written.id, edge ->> 'type', edge -> 'to' ->> 'provider', edge -> 'to' ->> 'kind', edge -> 'to' ->> 'uid', edge -> 'to' ->> 'tag',
  lower(edge -> 'to' ->> 'hostName')
from written join record using (uid), jsonb_array_elements(record.relations) as edge`;

/** What is known of some resources. Parameters: connection, kind, uids. */
export const KNOWN_RESOURCES = `
select uid, checksum, part, gone_at is not null as gone from resource where connection_id = $1 and kind = $2 and uid = any($3)`;

/** Marks resources as gone: a mark and a version without a document. Parameters: resource ids, moment, run. */
export const MARK_GONE = `
with marked as (
  update resource set gone_at = $2, changed_at = $2 where id = any($1) and gone_at is null returning id
),
ended as (
  update resource_version set valid_to = $2 from marked where resource_id = marked.id and valid_to is null
)
insert into resource_version (resource_id, valid_from, gone, sync_run_id) select id, $2, true, $3 from marked`;

/** Present resources of some parts of a kind. Parameters: connection, kind, parts. */
export const PRESENT_RESOURCES = `
select id, uid, part from resource where connection_id = $1 and kind = $2 and part = any($3) and gone_at is null`;

/** How many resources of a kind are present. Parameters: connection, kind. */
export const COUNT_PRESENT = `
select count(*)::int as present from resource where connection_id = $1 and kind = $2 and gone_at is null`;
