import { checkQuery, type RefusedQueryError } from './check-query.js';

const refusal = async (query: string): Promise<RefusedQueryError> =>
  checkQuery(query).then(
    () => Promise.reject(new Error(`It was not refused: ${query.slice(0, 100)}`)),
    (error: unknown) => error as RefusedQueryError,
  );

describe('checkQuery', () => {
  it.each([
    `select region, count(*), sum(memory_mb) / 1024 from inventory.server where counted and active group by region order by 2 desc limit 3;`,
    `select v.name, s.name as server from inventory.volume v left join server s on v.uid = any(s.volume_ids) -- a comment`,
    `select f.name, rule ->> 'ports' from inventory.firewall f cross join jsonb_array_elements(f.rules) as rule where rule -> 'addresses' ? '0.0.0.0/0'`,
    `with old as (select * from resource_at('2026-11-01'::timestamptz)) select count(*) filter (where active) from old`,
    `with pg_like as (select 1 as one) select one from pg_like`,
    `values (1, 'a'), (2, 'b')`,
    `select row_number() over (partition by kind order by name), coalesce(region, '-'), case when active then 1 else 0 end from resource`,
    `select extract(day from now() - at), at at time zone 'UTC', date_trunc('day', at)::date, trim(name), substring(name from 1 for 3) from change`,
    `select name from resource where name ilike 'web%' and tags && array['a', 'b'] and region similar to 'nyc%' and uid is not null
      union all select name from inventory.change where at > current_date - interval '7 days' and kind in (select kind from resource)`,
    `select month, sum(amount) from cost group by grouping sets ((month), ()) having sum(amount) > 1 order by month nulls last`,
    `select (tags)[1], (row(1, 2)).*, public_ipv4 << inet '10.0.0.0/8' from server tablespace`,
  ])('takes %s', async (query) => {
    await expect(checkQuery(query)).resolves.toBeUndefined();
  });

  it.each([
    ['delete from resource', /Only SELECT/],
    [`insert into inventory.resource values (1)`, /Only SELECT/],
    ['with gone as (delete from inventory.resource returning *) select * from gone', /DeleteStmt/],
    ['select 1; select 2', /one statement/],
    ['select 1 into public.stolen', /INTO/],
    ['create table stolen as select 1', /Only SELECT/],
    ['set role postgres', /Only SELECT/],
    ['reset role', /Only SELECT/],
    ['set session authorization default', /Only SELECT/],
    [`copy (select 1) to program 'id'`, /Only SELECT/],
    ['do $$ begin perform 1; end $$', /Only SELECT/],
    ['explain analyze select 1', /Only SELECT/],
    ['table pg_authid', /pg_authid is not in the schema/],
    ['select * from resource for update', /locked/],
    ['select * from (select * from resource for share) as x', /locked/],
    ['select pg_sleep(100)', /pg_sleep is not allowed/],
    ['select pg_catalog.pg_sleep(100)', /pg_sleep is not allowed/],
    ['select "pg_sleep"(100)', /pg_sleep is not allowed/],
    ['select * from pg_sleep(100)', /pg_sleep is not allowed/],
    ['select 1 order by (select pg_sleep(1))', /pg_sleep is not allowed/],
    ['select 1 limit (select pg_advisory_lock(1))', /pg_advisory_lock is not allowed/],
    ['select count(*) filter (where pg_try_advisory_lock(1) is not null) from resource', /pg_try_advisory_lock is not/],
    ['select sum(1) over (order by pg_sleep(1))', /pg_sleep is not allowed/],
    [`select pg_read_file('/etc/passwd')`, /pg_read_file is not allowed/],
    [`select pg_ls_dir('/')`, /pg_ls_dir is not allowed/],
    [`select lo_import('/etc/passwd')`, /lo_import is not allowed/],
    [`select set_config('role', 'postgres', false)`, /set_config is not allowed/],
    [`select current_setting('data_directory')`, /current_setting is not allowed/],
    [`select query_to_xml('delete from resource', true, true, '')`, /query_to_xml is not allowed/],
    [`select database_to_xml(true, true, '')`, /database_to_xml is not allowed/],
    [`select dblink('', 'select 1')`, /dblink is not allowed/],
    [`select public.anything()`, /public.anything is not allowed/],
    [`select pg_notify('a', 'b')`, /pg_notify is not allowed/],
    [`select nextval('x')`, /nextval is not allowed/],
    [`select repeat('x', 1000000000)`, /repeat is not allowed/],
    ['select envelope from public.credential', /public.credential is not in the schema/],
    ['select * from maestro.inventory.resource', /maestro.inventory.resource is not in/],
    ['select * from information_schema.tables', /information_schema.tables is not in/],
    ['select * from pg_catalog.pg_shadow', /pg_catalog.pg_shadow is not in/],
    ['select * from pg_stat_activity', /pg_stat_activity is not in/],
    [`select 'public.credential'::regclass`, /type regclass is not allowed/],
    [`select cast('a' as public.secret)`, /type public.secret is not allowed/],
    [`select regclass 'credential'`, /type regclass is not allowed/],
    [`select * from jsonb_to_recordset('[]') as x(a regclass)`, /not allowed/],
    ['select 1 operator(public.+) 2', /operators without a schema/],
    ['select current_user', /Only the current date/],
    ['select $1', /ParamRef is not allowed/],
    [`select xmlelement(name foo)`, /XmlExpr is not allowed/],
    ['', /empty/],
    ['-- nothing', /empty/],
    [`select 1 --\0 from`, /null character/],
    [`select ${'('.repeat(300)}1${')'.repeat(300)}`, /brackets/],
    [`select ${'1+'.repeat(6000)}1`, /longer than/],
  ])('refuses %s', async (query, reason) => {
    expect((await refusal(query)).message).toMatch(reason);
  });

  it('refuses every nesting that a parser could fail at, and works after that', async () => {
    for (const part of ['not ', '- ', 'case when ', 'select ', '1+', 'array[', '(select '])
      await checkQuery(`select ${part.repeat(9900 / part.length)}`).catch((error: Error) =>
        expect(error.name).toBe('RefusedQueryError'),
      );

    await expect(checkQuery('select 1')).resolves.toBeUndefined();
  });

  it('tells where, in characters', async () => {
    expect(await refusal('selec 1')).toMatchObject({ position: 1 });
    expect(await refusal(`select 'é', pg_sleep(1)`)).toMatchObject({ position: 13 });
    expect(await refusal('select * from where')).toMatchObject({
      message: 'syntax error at or near "where"',
      position: 15,
    });
  });
});
