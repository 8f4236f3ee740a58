import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import { createHostDatabase } from '../../test/host-database.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { sqlViews } from '@maestro/core';
import { ensureReader, readerUrl } from '../sql-views/reader-role.js';
import { renewViews } from '../sql-views/renew-views.js';
import { WHOLE_VIEWS } from '../sql-views/whole-views.sql.js';
import { positionInQuery, runQuery } from './run-query.js';

describe('POST /sql', () => {
  const role = `reader_${randomUUID().replaceAll('-', '')}`;
  let test: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    test = await createHostDatabase();
    host = await startHostApp(test, { sqlRole: role });
    const fixture = new InventoryFixture(test);
    await fixture.write(await fixture.connection('digitalocean'), [
      { kind: 'digitalocean.droplet', uid: '1', name: 'web', tags: ['a', 'b'], attributes: { cpus: 2 } },
      { kind: 'digitalocean.droplet', uid: '2', name: 'db' },
    ]);
  });
  afterAll(async () => {
    await host.close();
    await test.pool.query(`drop owned by ${role}; drop role ${role}`);
    await test.drop();
  });

  const run = (query: string, limit?: number) => host.post('/api/v1/sql', { query, ...(limit && { limit }) });
  /** Directly as the reader, past the check of the query. */
  const asReader = async <Result>(work: (client: Client) => Promise<Result>): Promise<Result> => {
    const client = new Client({ connectionString: readerUrl({ url: test.url, role }) });
    await client.connect();
    return work(client).finally(() => client.end());
  };

  it('answers with columns and rows, each value as JSON', async () => {
    const { body } = await run(
      `select name, tags, count(*) over () as total, 1.50 as price, active, timestamptz '2026-11-01 12:00+02' as at, null as nothing,
         9007199254740993 as large, inet '10.0.0.1/8' as address, jsonb '{"a": [1]}' as document from resource order by 1;`,
    ).expect(200);

    expect(body.columns.map(({ name, type }: { name: string; type: string }) => `${name} ${type}`)).toEqual([
      ...['name text', 'tags text[]', 'total bigint', 'price numeric', 'active boolean', 'at timestamp with time zone'],
      ...['nothing text', 'large bigint', 'address inet', 'document jsonb'],
    ]);
    expect(body.rows[1]).toEqual([
      ...[
        'web',
        ['a', 'b'],
        2,
        '1.50',
        true,
        '2026-11-01T10:00:00Z',
        null,
        '9007199254740993',
        '10.0.0.1/8',
        { a: [1] },
      ],
    ]);
    expect(body.truncated).toBe(false);
  });

  it('answers with a CSV file, and says whether it has all rows', async () => {
    const { headers, text } = await run('select name, tags, -1.5 as cost from resource order by 1', 1)
      .set('accept', 'text/csv')
      .expect(200);

    expect(text).toBe('\ufeffname,tags,cost\r\ndb,[],-1.5\r\n');
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'maestro-truncated': 'true' });
  });

  it('describes the views that queries read, each of which can be read with its columns', async () => {
    const { body } = await host.get('/api/v1/sql/schema').expect(200);
    const views: { name: string; comment?: string; columns: { name: string; type: string; comment?: string }[] }[] =
      body.views;

    expect(views.map(({ name }) => name)).toEqual(expect.arrayContaining(['resource', 'relation', 'change', 'cost']));
    const resource = views.find(({ name }) => name === 'resource');
    expect(resource?.columns).toContainEqual(expect.objectContaining({ name: 'tags', type: 'text[]' }));
    expect(resource?.comment).toMatch(/\w/);
    expect(JSON.stringify(views)).not.toMatch(/maestro/i);
    const columns = resource?.columns.map(({ name }) => `"${name}"`).join(', ');
    await run(`select ${columns} from resource`).expect(200);
  });

  it('reads the past, relations, changes, costs and syncs', async () => {
    for (const name of [
      'resource_at(now())',
      'relation',
      'change',
      'cost',
      'sync',
      'finding',
      'digitalocean_droplet',
      'schema_version',
    ])
      await run(`select * from inventory.${name}`).expect(200);
  });

  it('ends a query whose client no longer waits', async () => {
    const active = `select from pg_stat_activity where usename = $1 and state = 'active'`;
    const until = async (wanted: number): Promise<void> => {
      while ((await test.pool.query(active, [role])).rows.length !== wanted) await new Promise(setImmediate);
    };
    const asked = run('select count(*) from generate_series(1, 42000042) as a, generate_series(1, 1000) as b');
    const ended = expect(asked).rejects.toThrow();

    await until(1);
    asked.abort();
    await until(0);

    await ended;
    await run('select 1').expect(200);
  });

  it('cuts at the limit, without computing the rest', async () => {
    const { body } = await run('select n from generate_series(1, 1000000) as n', 150).expect(200);

    expect([body.rows.length, body.rows.at(-1), body.truncated]).toEqual([150, [150], true]);
    expect((await run('select n from generate_series(1, 150) as n', 150)).body.truncated).toBe(false);
    expect((await run('select name from resource where false')).body).toMatchObject({ rows: [], truncated: false });
  });

  /** A thousand rows of a text that doubles so many times. */
  const texts = (doubled: number): string =>
    `with recursive r(x, n) as (select 'xxxxxxxxxxxxxxxx', 1 union all select x || x, n + 1 from r where n < ${doubled})
      select max(x) from r, generate_series(1, 1000) as g group by g`;

  it('cuts a large result by its bytes, and refuses rows that are too large', async () => {
    const { body } = await run(texts(11)).expect(200);

    expect(body.truncated).toBe(true);
    expect(JSON.stringify(body).length).toBeLessThan(10_000_000);
    expect((await run(texts(15)).expect(400)).body.detail).toContain('The rows are too large');
  });

  it('tells where a query is wrong, in PostgreSQL’s words', async () => {
    const { body } = await run('select nme from resource').expect(400);

    expect(body).toMatchObject({ code: 'invalid-sql', detail: 'PostgreSQL: column "nme" does not exist', position: 8 });
    expect((await run('select * from credential').expect(400)).body.detail).toBe(
      'PostgreSQL: relation "credential" does not exist',
    );
    expect((await run('select 1 / 0').expect(400)).body.detail).toBe('PostgreSQL: division by zero');
    expect((await run('selec 1').expect(400)).body).toMatchObject({ code: 'invalid-sql', position: 1 });
    expect((await run('select pg_sleep(9)').expect(400)).body).toMatchObject({ code: 'invalid-sql', position: 8 });
    await run('').expect(400);
  });

  it.each([
    ['an endless recursion', 'with recursive r(n) as (select 1 union all select n + 1 from r) select count(*) from r'],
    ['a series without end', 'select count(*) from generate_series(1, 1000000000000)'],
    [
      'a product of series',
      'select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b, generate_series(1, 100000) c',
    ],
    [
      'a text that doubles without end',
      `with recursive r(x) as (select 'x' union all select x || x from r) select max(length(x)) from r`,
    ],
  ])('ends %s', async (_, query) => {
    const pool = new Pool({ connectionString: readerUrl({ url: test.url, role }), max: 1 });

    // Cancelled, or out of space before that.
    const ended = runQuery(pool, { query, limit: 10, longestMs: 100 });

    await expect(ended).rejects.toMatchObject({ code: expect.stringMatching(/^(57014|5[34]...)$/) });
    expect((await runQuery(pool, { query: 'select 1', limit: 10 })).rows).toEqual([[1]]);
    await pool.end();
  });

  it('is audited, with the query, its rows and its time', async () => {
    await run('select 42 as audited').expect(200);

    const { body } = await host.get('/api/v1/audit?action=sql.query&limit=1').expect(200);
    const detail = { query: 'select 42 as audited', rows: 1, milliseconds: expect.any(Number) };
    expect(body.items[0]).toMatchObject({ action: 'sql.query', detail });
  });

  it('is open to viewers, and to nobody without a token', async () => {
    const { body } = await host.post('/api/v1/tokens', { name: 'reader', role: 'viewer' }).expect(201);

    await run('select 1').set('authorization', `Bearer ${body.token}`).expect(200);
    await run('select 1').set('authorization', 'Bearer mst_none').expect(401);
  });

  it.each([
    ['delete from inventory.change', /permission denied|read-only|cannot delete from view/],
    ['create table inventory.x (a int)', /permission denied|read-only/],
    ['select * from public.credential', /permission denied/],
    ['select * from public.api_token', /permission denied/],
    ['select * from graphile_worker._private_jobs', /permission denied/],
    [`select pg_read_file('/etc/passwd')`, /permission denied/],
    [`select pg_ls_dir('.')`, /permission denied/],
    [`select lo_import('/etc/passwd')`, /permission denied|read-only/],
    [`copy (select 1) to program 'id'`, /permission denied/],
    [`copy (select 1) to '/tmp/x'`, /permission denied/],
    ['select * from pg_authid', /permission denied/],
    ['set role maestro', /permission denied/],
    ['set session authorization maestro', /permission denied/],
    [`select query_to_xml('select * from public.credential', true, true, '')`, /permission denied/],
    [`select set_config('role', 'maestro', false)`, /permission denied/],
    [`select set_config('temp_file_limit', '-1', false)`, /permission denied/],
  ])('stands behind a second wall, the role: %s', async (query, reason) => {
    await expect(asReader((client) => client.query(query))).rejects.toThrow(reason);
  });

  it('gains nothing when the role is reset, and takes no second statement', async () => {
    const who = await asReader(async (client) => {
      await client.query('reset role; reset session authorization');
      return (await client.query('select session_user, current_user')).rows[0];
    });

    expect(who).toEqual({ session_user: role, current_user: role });
    const pool = new Pool({ connectionString: readerUrl({ url: test.url, role }), max: 1 });
    const ran = (query: string) => runQuery(pool, { query, limit: 10 });
    await expect(ran('select 1; commit')).rejects.toThrow('cannot insert multiple commands');
    await expect(ran('select 1) x; --')).rejects.toThrow('syntax error');
    await expect(ran('with x as (delete from resource returning 1) select 1')).rejects.toThrow(/data-modifying/);
    await pool.end();
    expect([positionInQuery('40'), positionInQuery(undefined)]).toEqual([4, undefined]);
  });

  it('says why it is not available where the role belongs to something else', async () => {
    const other = await createHostDatabase();
    const second = await startHostApp(other, { sqlRole: role });

    const { body } = await second.post('/api/v1/sql', { query: 'select 1' }).expect(503);

    expect(body).toMatchObject({
      code: 'sql-unavailable',
      detail: expect.stringMatching(/role reader_\w+ exists, and was not created for the database/),
    });
    await second.close();
    await other.drop();
  });

  it('is created by a user that owns the database and may create roles, and renewed by it', async () => {
    const owner = `owner_${randomUUID().replaceAll('-', '')}`;
    const other = await createTestDatabase();
    await other.pool.query(`create role ${owner} login createrole password 'pw'; create schema inventory;
      do $$ begin execute format('alter database %I owner to ${owner}', current_database()); end $$;
      alter schema inventory owner to ${owner}; alter schema public owner to ${owner}; grant all on all tables in schema public to ${owner}`);
    const url = Object.assign(new URL(other.url), { username: owner, password: 'pw' }).href;
    const pool = new Pool({ connectionString: url, max: 1 });
    pool.on('error', () => undefined);
    await renewViews(pool, sqlViews([]), { whole: WHOLE_VIEWS });
    const reader = { role: `${role}3`, url, isOwnServer: false };

    const address = await ensureReader(pool, reader);

    expect(await ensureReader(pool, reader)).toBe(address);
    await pool.end();
    await other.pool.query(`drop owned by ${role}3; drop role ${role}3`);
    await other.drop();
    await test.pool.query(`drop role ${owner}`);
  });

  it('says what to run where the host may not create roles', async () => {
    const owner = `owner_${randomUUID().replaceAll('-', '')}`;
    await test.pool.query(`create role ${owner} login password 'pw'`);
    const url = Object.assign(new URL(test.url), { username: owner, password: 'pw' }).href;
    const pool = new Pool({ connectionString: url, max: 1 });
    pool.on('error', () => undefined);

    await expect(ensureReader(pool, { role: `${role}2`, url, isOwnServer: false })).rejects.toThrow(
      `The database user ${owner} may not create the role ${role}2. Run as an administrator: alter role ${owner} createrole`,
    );

    await pool.end();
    await test.pool.query(`drop role ${owner}`);
  });

  it('has no functions that sleep, lock or run text where the server belongs to the host', async () => {
    await ensureReader(test.pool, { role, url: test.url, isOwnServer: true });

    for (const call of [
      'pg_sleep(1)',
      'pg_advisory_lock(1)',
      `query_to_xml('select 1', true, true, '')`,
      'lo_creat(1)',
      `pg_notify('a', '')`,
    ])
      await expect(asReader((client) => client.query(`select ${call}`))).rejects.toThrow(
        'permission denied for function',
      );
    await expect(asReader((client) => client.query('create temporary table x (a int)'))).rejects.toThrow(
      /permission denied|read-only/,
    );
  });
});
