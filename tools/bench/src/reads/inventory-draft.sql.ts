import { KINDS } from './inventory-kinds.sql.js';

/** A value listed twice is drawn twice as often. */
const ROLES = '{web,web,api,worker,db,cache,queue,build}';
const ENVIRONMENTS = '{env:production,env:production,env:staging,env:development}';
const SERVICES = '{shop,search,billing,mail,reports,media,login,docs}';
const REGIONS = '{nyc3,nyc3,nyc3,nyc3,fra1,fra1,fra1,ams3,ams3,ams3,sfo3,sfo3,lon1,lon1,sgp1,sgp1,tor1,blr1,syd1,nyc1}';

/** Reproducible pseudo-random draws: they depend only on the number of the resource. */
const DRAWS = [
  `create function pg_temp.draw(number bigint, salt bigint, below int) returns int language sql immutable
   return (((hashint8extended(number, salt) % below) + below) % below)::int`,
  `create function pg_temp.pick(choices text[], number bigint, salt bigint) returns text language sql immutable
   return choices[1 + pg_temp.draw(number, salt, cardinality(choices))]`,
  // Formatted as a version 4 UUID (RFC 9562).
  `create function pg_temp.made_uuid(seed text) returns uuid language sql immutable
   return overlay(overlay(md5(seed) placing '4' from 13) placing '8' from 17)::uuid`,
];

/** Four connections: three to one provider, with 70, 25 and 5 % of its resources, and one to another provider. */
const CONNECTIONS = `
  insert into connection (id, name, provider, account_id, status)
  select pg_temp.made_uuid('connection' || place), name, provider, name, 'ok'
  from (values (1, 'production', 'digitalocean'), (2, 'staging', 'digitalocean'), (3, 'lab', 'digitalocean'), (4, 'objects', 'spaces'))
    as made (place, name, provider)`;

/** The independent draws for each resource. `changes` is the number of states before the latest. */
const drawn = (count: number): string => `
  create temp table drawn as
  with kinds as (
    select kind, split_part(kind, '.', 1) as provider, entity,
      1 + ${count}::bigint * (sum(share) over (order by place) - share) / 100000 as first,
      ${count}::bigint * sum(share) over (order by place) / 100000 as last
    from (values ${KINDS}) as kinds (place, kind, entity, share)
  )
  select number::int as number, pg_temp.made_uuid('resource' || number) as id, kinds.kind, provider, entity, gone, number - first as place,
    case when provider = 'spaces' then 4 when pg_temp.draw(number, 1, 100) < 70 then 1 when pg_temp.draw(number, 1, 100) < 95 then 2
      else 3 end as connection,
    pg_temp.draw(number, 2, 1000) as odds,
    pg_temp.pick('${ROLES}', number, 3) as role,
    case when kinds.kind = 'digitalocean.vpc' then ('${REGIONS}'::text[])[1 + (number - first) % 20] when pg_temp.draw(number, 4, 5000) = 0 then 'atl1'
      else pg_temp.pick('${REGIONS}', number, 5) end as region,
    pg_temp.pick('${ENVIRONMENTS}', number, 6) as environment,
    pg_temp.pick('${SERVICES}', number, 7) as service,
    lpad(number::text, 7, '0') as digits,
    case when fate < 700 then 0 when fate < 880 then 1 when fate < 970 then 2 else 3 end + gone::int as changes
  from kinds cross join lateral generate_series(first::bigint, last::bigint) as number
  cross join lateral (
    select pg_temp.draw(number, 8, 1000) as fate,
      case entity when 'snapshot' then pg_temp.draw(number, 9, 2) = 0 else pg_temp.draw(number, 9, 20) = 0 end as gone
  ) as life`;

/** The latest state of each resource. Most were first seen in the first sync, the others over the year, 200 at a time. */
const latest = (count: number): string => `
  create temp table latest as
  select number, id, kind, provider, entity, gone, changes, role, service, pg_temp.made_uuid('connection' || connection) as connection_id,
    case when entity in ('server', 'snapshot', 'image') then (210000000 + number)::text when provider = 'spaces' then 'bucket-' || number
      when kind = 'digitalocean.vpc' and place < 20 then pg_temp.made_uuid('vpc' || place)::text
      else pg_temp.made_uuid('uid' || number)::text end as uid,
    case when entity in ('firewall', 'cdn-endpoint', 'dns-zone', 'dns-record', 'project', 'ssh-key', 'tag') or (entity in ('snapshot', 'image') and odds < 300) then null else region end as region,
    case entity
      when 'server' then concat_ws('-', role, case environment when 'env:production' then 'prod' end, region, digits)
      when 'project' then concat_ws('-', service, place)
      when 'volume' then case when odds < 400 then 'pvc-' || pg_temp.made_uuid('uid' || number) else concat_ws('-', 'data', role, region, digits) end
      when 'firewall' then concat_ws('-', 'fw', role, number)
      when 'bucket' then concat_ws('-', service, pg_temp.pick('{assets,backups,logs,media,uploads}', number, 10), number)
      when 'load-balancer' then concat_ws('-', 'lb', service, region, number)
      when 'cdn-endpoint' then concat_ws('-', 'cdn', service, region, number)
      when 'kubernetes-cluster' then concat_ws('-', 'k8s', service, region, number)
      else concat_ws('-', role, region, digits, 1700000000000 + number * 1000::bigint) end as name,
    case entity
      when 'server' then case when odds < 900 then 'active' when odds < 970 then 'off' when odds < 990 then 'archive' else 'new' end
      when 'volume' then case when odds < 850 then 'attached' else 'detached' end
      when 'image' then 'available' when 'firewall' then 'succeeded' when 'bucket' then null when 'snapshot' then null
      else case when odds < 980 then 'active' else 'errored' end end as status,
    array_remove(case
      when entity in ('server', 'volume') then array[environment, role,
        concat('app:', service, '-', lpad((number % greatest(${count} / 1000, 1))::text, 4, '0')),
        case when odds < 50 then 'k8s' end, case when number % 50000 = 7 then 'drain' end]
      when entity in ('snapshot', 'image') and odds < 500 then array[environment] else '{}' end, null) as tags,
    case when entity = 'server' then concat_ws('.', 167, 64 + number / 65536, number / 256 % 256, number % 256) end as ipv4,
    case when entity = 'server' then concat_ws('.', 10, 64 + number / 65536, number / 256 % 256, number % 256) end as private_ipv4,
    case when entity <> 'cdn-endpoint'
      then '2026-10-01T00:00:00Z'::timestamptz - make_interval(mins => pg_temp.draw(number, 11, 2600000)) end as created_at,
    case when pg_temp.draw(number / 200, 12, 10) < 8 then '2026-01-01T00:00:00Z'::timestamptz + make_interval(secs => number / 200 * 0.02)
      else '2026-01-01T00:00:00Z'::timestamptz + make_interval(mins => pg_temp.draw(number / 200, 13, 400000)) end as first_seen_at
  from drawn`;

/** Statements that create the connections and draw `count` resources into the temporary table `latest`. */
export const inventoryDraft = (count: number): readonly string[] => [
  ...DRAWS,
  CONNECTIONS,
  drawn(count),
  latest(count),
  'drop table drawn',
];
