/** The end of the history. The changes of a resource are spread evenly between its first sight and this time. */
const END = `'2026-11-20T00:00:00Z'::timestamptz`;

/** Attributes of realistic size. */
const ATTRIBUTES = `
  case entity
    when 'server' then jsonb_build_object('size', format('s-%svcpu-%sgb', 1 << step, 2 << step), 'vcpus', 1 << step,
      'memoryMb', 2048 << step, 'diskGb', 50 << step, 'monthlyCost', jsonb_build_object('amount', 12 << step, 'currency', 'USD'), 'imageId', '129211873',
      'imageName', 'Ubuntu 22.04 (LTS) x64', 'vpcId', pg_temp.made_uuid('vpc' || number % 20), 'volumeIds', '[]'::jsonb,
      'publicIpv4', jsonb_build_array(ipv4), 'privateIpv4', jsonb_build_array(private_ipv4), 'publicIpv6', '[]'::jsonb,
      'features', '["backups", "monitoring", "droplet_agent", "private_networking"]'::jsonb, 'locked', false)
    when 'volume' then jsonb_build_object('sizeGb', 100 << step, 'description', '', 'filesystemType', 'ext4', 'serverIds', '[]'::jsonb)
    else jsonb_build_object('sizeGb', 5 + step, 'minDiskGb', 50, 'distribution', 'Ubuntu') end`;

/** All states of each resource. One state in ten has another name and tag; every other state of a droplet is "off". */
const STATES = `
  create temp table stated as
  select number, step, id, connection_id, provider, kind, uid, shown.name, entity, region, shown.status,
    coalesce(shown.status not in ('off', 'archive', 'errored'), true) as active, created_at, shown.tags, ${ATTRIBUTES} as attributes,
    coalesce(relations, '[]') as relations, array[ipv4, private_ipv4]::inet[] as held, first_seen_at, first_seen_at + step * pace as changed_at,
    case when step < changes then first_seen_at + (step + 1) * pace end as valid_to, gone and step = changes as gone,
    lower(concat_ws(E'\\n', shown.name, uid, nullif(array_to_string(shown.tags, E'\\n'), ''), ipv4, private_ipv4)) as search_text
  from latest left join related using (number) cross join lateral generate_series(0, changes) as step
  cross join lateral (select (${END} - first_seen_at) / (changes + 1) as pace, step < changes and pg_temp.draw(number, 30, 10) = 0 as odd) as life
  cross join lateral (
    select case when odd then 'old-' || name else name end as name,
      case when odd then array_remove(tags, role) else tags end as tags,
      case when entity = 'server' and (changes - gone::int - step) % 2 = 1 then 'off' else status end as status
  ) as shown`;

const SHOWN = `id, connection_id, provider, kind, uid, name, entity, region, status, active, created_at, tags, attributes, relations,
  search_text, first_seen_at, changed_at`;

/** Making an index of many rows is several times as fast as adding to it row by row. */
const WITHOUT_INDEXES = [
  `create temp table kept_index as select indexname, indexdef from pg_indexes
   where schemaname = current_schema() and tablename in ('resource', 'resource_past', 'resource_version', 'relation', 'resource_address')
     and indexname not in (select conname from pg_constraint)`,
  `do $$ declare each record; begin
     for each in select * from kept_index loop execute format('drop index %I', each.indexname); end loop; end $$`,
];

const WITH_INDEXES = [
  "set maintenance_work_mem = '512MB'",
  `do $$ declare each record; begin for each in select * from kept_index loop execute each.indexdef; end loop; end $$`,
  'reset maintenance_work_mem',
  'drop table kept_index',
];

/** Statements that write `latest`, `edge` and `related` into an empty inventory, with history. They require a superuser. */
export const INVENTORY_FILL: readonly string[] = [
  'analyze latest, related',
  ...WITHOUT_INDEXES,
  // Skips checks of foreign keys, which are valid by construction, and triggers, whose rows are written sorted.
  'set session_replication_role = replica',
  STATES,
  `insert into resource (${SHOWN}, part, checksum, gone_at, monthly_cost, cost_currency, addresses)
   select ${SHOWN}, 'default', md5(id::text), case when gone then changed_at end, (attributes #>> '{monthlyCost,amount}')::numeric,
     attributes #>> '{monthlyCost,currency}', case when entity = 'server' then held end from stated where valid_to is null order by number`,
  `insert into resource_tag select distinct carried, name, id from resource, unnest(tags) as carried order by 1, 2, 3`,
  `insert into resource_address select distinct held, id from resource, unnest(addresses) as held`,
  `insert into resource_past (${SHOWN}, valid_to) select ${SHOWN}, valid_to from stated where valid_to is not null order by valid_to`,
  `insert into resource_past_tag select distinct carried, name, id, valid_to from resource_past, unnest(tags) as carried order by 1, 2, 3, 4`,
  `insert into resource_version (resource_id, connection_id, kind, change, valid_from, valid_to, gone, document)
   select id, connection_id, kind, case when gone then 'gone' when step = 0 then 'created' else 'changed' end, changed_at, valid_to, gone, case when not gone then jsonb_build_object(
     'key', jsonb_build_object('provider', provider, 'kind', kind, 'uid', uid), 'name', name, 'entity', entity, 'region', region,
     'status', status, 'active', active, 'tags', tags, 'attributes', attributes, 'relations', relations,
     'raw', attributes || jsonb_build_object('id', uid, 'name', name, 'tags', tags, 'region', region)) end
   from stated order by changed_at, number`,
  `insert into relation (from_id, type, to_provider, to_kind, to_uid, to_tag)
   select pg_temp.made_uuid('resource' || number), type, provider, kind, uid, tag from edge order by number`,
  'reset session_replication_role',
  ...WITH_INDEXES,
  `insert into change_count (connection_id, twin, since, change, count)
   select version.connection_id, version.twin, date_bin('15 minutes', valid_from, timestamptz 'epoch'), change, count(*)
   from resource_version as version join resource on resource.id = resource_id where not alias group by 1, 2, 3, 4`,
  'drop table latest, edge, related, stated',
  // Autovacuum would do this within minutes.
  'vacuum analyze',
];
