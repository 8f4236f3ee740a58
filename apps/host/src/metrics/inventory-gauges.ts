import { type GaugeQuery } from './gauge-query.types.js';

/** The tasks that each connection has listed, by a loose index scan, and the end of the last complete listing. */
const LAST_COMPLETE = `
  with recursive listed as (
    (select connection_id, task from sync_task order by connection_id, task limit 1)
    union all
    select next.* from listed cross join lateral (
      select connection_id, task from sync_task where (connection_id, task) > (listed.connection_id, listed.task)
      order by connection_id, task limit 1) as next)
  select json_build_object('connection', connection.name, 'provider', connection.provider, 'task', listed.task) as labels,
         extract(epoch from whole.ended_at)::float8 as value
    from listed join connection on connection.id = listed.connection_id and connection.removed_at is null
    cross join lateral (
      select ended_at from sync_task
       where connection_id = listed.connection_id and task = listed.task and complete and ended_at is not null
         and coalesce(started_at, ended_at) is not null
       order by coalesce(started_at, ended_at) desc limit 1) as whole`;

/** Gauges of what is in the inventory. Each thing counts once. */
export const INVENTORY_GAUGES: readonly GaugeQuery[] = [
  {
    name: 'maestro_inventory_resources',
    help: 'Resources that are present, by connection, kind and region.',
    labelNames: ['connection', 'provider', 'kind', 'entity', 'region'],
    table: 'public.resource',
    query: `select json_build_object('connection', connection.name, 'provider', resource.provider, 'kind', kind, 'entity', entity,
                     'region', coalesce(region, '')) as labels, count(*)::float8 as value
              from resource join connection on connection.id = connection_id
             where gone_at is null and not twin and not alias
             group by connection.name, resource.provider, kind, entity, region`,
  },
  {
    name: 'maestro_inventory_monthly_cost',
    help: 'List prices per month of the resources that are present, in the currency of the label, as far as they are known.',
    labelNames: ['connection', 'provider', 'kind', 'currency'],
    table: 'public.resource',
    query: `select json_build_object('connection', connection.name, 'provider', resource.provider, 'kind', kind,
                     'currency', cost_currency) as labels, sum(monthly_cost)::float8 as value
              from resource join connection on connection.id = connection_id
             where gone_at is null and not twin and not alias and monthly_cost is not null
             group by connection.name, resource.provider, kind, cost_currency`,
  },
  {
    name: 'maestro_listing_complete_timestamp_seconds',
    help: 'When the last complete listing of each task ended, as Unix time. Absent: it never had one.',
    labelNames: ['connection', 'provider', 'task'],
    table: 'public.sync_task',
    query: LAST_COMPLETE,
  },
];
