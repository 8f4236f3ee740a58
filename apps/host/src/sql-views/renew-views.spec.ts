import { randomUUID } from 'node:crypto';
import { field, type PluginManifest, sqlViews } from '@maestro/core';
import { Pool } from 'pg';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import { HOSTILE_LABEL, outsideManifest, QUEUE_FIELDS } from '../../test/outside-manifest.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { renewViews, type RenewalOptions } from './renew-views.js';

describe('renewViews', () => {
  const reader = `reader_${randomUUID().replaceAll('-', '')}`;
  let test: TestDatabase;
  let fixture: InventoryFixture;

  beforeAll(async () => {
    test = await createTestDatabase();
    fixture = new InventoryFixture(test);
    const connection = await fixture.connection('acme');
    const [, gone] = await fixture.write(connection, [
      {
        kind: 'acme.queue',
        uid: 'one',
        entity: 'queue',
        tags: ['env:live'],
        attributes: {
          engine: 'kafka',
          depth: 12,
          monthlyCost: { amount: 0.5, currency: 'EUR' },
          addresses: ['10.0.0.1', '2001:db8::/64'],
          rules: [{ port: 1 }],
        },
      },
      { kind: 'acme.queue', uid: 'gone', entity: 'queue' },
      {
        kind: 'acme.queue',
        uid: 'older version',
        entity: 'queue',
        attributes: { engine: { name: 'kafka' }, depth: '12', monthlyCost: 7, addresses: ['none'], rules: 'any' },
      },
    ]);
    await fixture.markGone([gone!], '2026-11-01T00:00:00Z');
    await test.pool.query(
      `insert into resource_measure select id, '{"messages": 99}', now() from resource where uid = 'one'`,
    );
  });
  afterAll(() => test.drop());
  beforeEach(() => test.pool.query('drop schema if exists inventory cascade'));

  const renew = (
    manifests: readonly PluginManifest[] = [outsideManifest()],
    options?: RenewalOptions,
    pool = test.pool,
  ) => renewViews(pool, sqlViews(manifests), options);
  const rowsOf = async (sql: string) => (await test.pool.query<Record<string, unknown>>(sql)).rows;
  const names = async () =>
    (await rowsOf(`select relname from pg_class where relnamespace = 'inventory'::regnamespace order by 1`)).map(
      ({ relname }) => relname,
    );

  it('shows what is there now, each value in its type, and null where a value does not fit', async () => {
    await renew();

    const rows = await rowsOf(
      `select uid, connection, kind, tags, counted, engine, depth, monthly_cost, monthly_cost_currency, addresses, rules, messages
       from inventory.queue order by uid`,
    );

    const common = { connection: 'acme', kind: 'acme.queue', counted: true };
    const nothing = { engine: null, depth: null, monthly_cost: null, monthly_cost_currency: null, rules: null };
    expect(rows).toEqual([
      { ...common, uid: 'older version', tags: [], ...nothing, addresses: [null], messages: null },
      {
        ...common,
        uid: 'one',
        tags: ['env:live'],
        engine: 'kafka',
        depth: '12',
        monthly_cost: '0.5',
        monthly_cost_currency: 'EUR',
        addresses: ['10.0.0.1', '2001:db8::/64'],
        rules: [{ port: 1 }],
        messages: '99',
      },
    ]);
    expect(await rowsOf('select count(*)::int as count from inventory.acme_queue')).toEqual([{ count: 2 }]);
    expect(await rowsOf('select count(*)::int as count from inventory.resource')).toEqual([{ count: 2 }]);
  });

  it('comments on views and columns in the words of the plugin, whatever they are, and has no raw', async () => {
    await renew();

    const comments = await rowsOf(
      `select attname as column, col_description(attrelid, attnum) as comment, obj_description(attrelid) as view
       from pg_attribute where attrelid = 'inventory.queue'::regclass and attnum > 0 order by attnum`,
    );

    expect(comments[0]).toEqual({
      column: 'connection',
      comment: 'The name of its connection.',
      view: `${HOSTILE_LABEL} of every provider (entity queue). What is there now: a resource that is gone is left out. Made by Maestro Discovery, which replaces it when its plugins change.`,
    });
    expect(comments).toContainEqual(
      expect.objectContaining({ column: 'engine', comment: `${HOSTILE_LABEL}. It's ${HOSTILE_LABEL}` }),
    );
    expect(comments.map(({ column }) => column)).not.toContain('raw');
    expect(await names()).toEqual([
      expect.stringMatching(/^acme_b_drop_table_resource_x_[0-9a-f]{8}$/),
      'acme_queue',
      'queue',
      'resource',
    ]);
  });

  it('looks once and changes nothing while the plugins are the same', async () => {
    await renew();
    const asked: unknown[] = [];
    const counting = { query: (...args: [string, unknown[]]) => (asked.push(args), test.pool.query(...args)) };

    expect(await renew(undefined, undefined, counting as unknown as Pool)).toBeUndefined();

    expect(asked).toHaveLength(1);
  });

  it('makes again what somebody dropped', async () => {
    await renew();
    await test.pool.query('drop view inventory.queue');

    expect((await renew())?.problems).toEqual([]);

    expect(await names()).toContain('queue');
  });

  it('is safe when several hosts start at once: one of them makes the views', async () => {
    const renewals = await Promise.all([1, 2, 3, 4].map(() => renew()));

    expect(renewals.filter((renewal) => renewal !== undefined)).toHaveLength(1);
    expect(await names()).toHaveLength(4);
  });

  it('keeps grants, and what others built on a view, when a kind has one more field', async () => {
    await renew();
    await test.pool.query(`create role ${reader}; grant select on inventory.queue to ${reader};
      create view public.report as select engine from inventory.queue`);

    const { engine, ...others } = QUEUE_FIELDS;
    const renewal = await renew([outsideManifest({ region2: field.text({ label: 'New' }), engine, ...others })]);

    expect(renewal?.problems).toEqual([]);
    expect(await rowsOf('select region2 from inventory.queue limit 1')).toEqual([{ region2: null }]);
    expect(await rowsOf('select engine from public.report order by 1')).toEqual([
      { engine: 'kafka' },
      { engine: null },
    ]);
    expect(await rowsOf(`select has_table_privilege('${reader}', 'inventory.queue', 'select') as may`)).toEqual([
      { may: true },
    ]);
    await test.pool.query('drop view public.report');
    await renew([outsideManifest({ engine })]);
    expect(await rowsOf(`select has_table_privilege('${reader}', 'inventory.queue', 'select') as may`)).toEqual([
      { may: true },
    ]);
    await test.pool.query(`drop owned by ${reader}; drop role ${reader}`);
  });

  it('leaves a view unchanged if a column disappears that another view uses, and names that view', async () => {
    await renew();
    await test.pool.query('create view public.report as select engine from inventory.queue');

    const renewal = await renew([outsideManifest({ depth: QUEUE_FIELDS.depth })]);

    expect(renewal?.problems).toEqual([
      expect.stringMatching(
        /^inventory\.queue: cannot drop view .*: view report depends on view inventory\.queue\. Drop what/,
      ),
    ]);
    expect(await rowsOf('select engine from public.report where engine is not null')).toEqual([{ engine: 'kafka' }]);
    await test.pool.query('drop view public.report');
    expect((await renew([outsideManifest({ depth: QUEUE_FIELDS.depth })]))?.problems).toEqual([]);
  });

  it('drops the views of kinds that are no longer there, unless a plugin could not be loaded', async () => {
    await renew();

    await renew([], { keepOthers: true });
    expect(await names()).toHaveLength(4);

    expect((await renew([]))?.dropped).toHaveLength(3);
    expect(await names()).toEqual(['resource']);
  });

  it('touches nothing in the schema that somebody else made', async () => {
    await test.pool.query(
      `create schema inventory; create table inventory.queue (id int); create view inventory.mine as select 1 as one`,
    );

    const renewal = await renew();

    expect(renewal?.problems).toEqual([
      'inventory.queue: relation "queue" already exists, and the host did not make it. Rename or drop it, then restart the host.',
    ]);
    expect(await names()).toEqual(expect.arrayContaining(['acme_queue', 'mine', 'queue', 'resource']));
    expect(await rowsOf('select * from inventory.mine')).toEqual([{ one: 1 }]);
  });

  it('changes nothing when somebody reads a view for too long', async () => {
    await renew();
    const reader = await test.pool.connect();
    await reader.query('begin; select from inventory.resource');

    await expect(renew([outsideManifest({ depth: QUEUE_FIELDS.depth })], { lockMs: 50 })).rejects.toThrow(
      /lock timeout/,
    );

    await reader.query('rollback');
    reader.release();
    expect(await rowsOf('select engine from inventory.queue where engine is not null')).toEqual([{ engine: 'kafka' }]);
  });

  it('says what to run when the database user may not make the schema, and works after that', async () => {
    const role = `Views Maker ${randomUUID()}`;
    await test.pool.query(
      `create role "${role}" login password 'pw'; grant all on all tables in schema public to "${role}"`,
    );
    const url = Object.assign(new URL(test.url), { username: role, password: 'pw' });
    const pool = new Pool({ connectionString: url.href, max: 1 });

    const failure = await renew(undefined, undefined, pool).catch((error: Error) => error.message);
    expect(failure).toBe(
      `The database user "${role}" may not create the schema "inventory". Run as an administrator of this database: create schema if ` +
        `not exists inventory; alter schema inventory owner to "${role}"; then restart the host.`,
    );
    await test.pool.query(/create schema if not .* owner to "[^"]+"/.exec(String(failure))![0]);

    expect((await renew(undefined, undefined, pool))?.problems).toEqual([]);
    await pool.end();
    await test.pool.query(`drop schema inventory cascade; drop owned by "${role}"; drop role "${role}"`);
  });

  it('makes no schema that would hide the tables of the host', async () => {
    const url = new URL(test.url);
    url.searchParams.set('options', '-c search_path=inventory,public');
    const pool = new Pool({ connectionString: url.href, max: 1 });

    await expect(renew(undefined, undefined, pool)).rejects.toThrow(
      /search path .* alter role .* set search_path = public/,
    );

    await pool.end();
    expect(await rowsOf(`select to_regnamespace('inventory') as schema`)).toEqual([{ schema: null }]);
  });

  it('is read by way of the indexes of kind, entity and connection', async () => {
    await renew();
    const plan = async (sql: string): Promise<string> => {
      const client = await test.pool.connect();
      // With three rows every index costs more than reading them all.
      await client.query('begin; set local enable_seqscan = off; set local enable_bitmapscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`);
      await client.query('rollback');
      client.release();
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };

    const byKind = /Index (Only )?Scan using resource_\w+ on resource r .*\n +Index Cond: \(\(?.*kind = 'acme\.queue'/;
    expect(await plan('select uid, engine from inventory.acme_queue')).toMatch(byKind);
    expect(await plan(`select uid from inventory.resource where kind = 'acme.queue'`)).toMatch(byKind);
    expect(await plan('select name from inventory.queue order by name')).toMatch(/using resource_by_entity/);
    expect(
      await plan(`select uid from inventory.acme_queue where connection_id = '00000000-0000-0000-0000-000000000000'`),
    ).toMatch(/Index Cond: \(.*connection_id = /);
    expect(await plan('select count(*) from inventory.queue')).not.toMatch(/connection|measure/);
  });
});
