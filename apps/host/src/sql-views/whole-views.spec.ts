import { sqlViews } from '@maestro/core';
import { Pool } from 'pg';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { renewViews } from './renew-views.js';
import { WHOLE_VIEWS } from './whole-views.sql.js';

const [FIRST, SECOND, THIRD] = ['2026-11-01T12:00:00Z', '2026-11-02T12:00:00Z', '2026-11-03T12:00:00Z'] as const;
const SERVER = 'acme.server';
const VOLUME = 'acme.volume';

describe('the views of the inventory as a whole', () => {
  let test: TestDatabase;
  let connection: string;

  const rowsOf = async (sql: string) => (await test.pool.query<Record<string, unknown>>(sql)).rows;
  const renew = () => renewViews(test.pool, sqlViews([]), { whole: WHOLE_VIEWS });

  beforeAll(async () => {
    test = await createTestDatabase();
    const fixture = new InventoryFixture(test);
    connection = await fixture.connection('acme');
    const run = await fixture.run(connection);
    const [, gone] = await fixture.write(
      connection,
      [
        { kind: SERVER, uid: '1', name: 'web', tags: ['live'], attributes: { size: 1 } },
        { kind: SERVER, uid: '2', name: 'old' },
      ],
      FIRST,
      run,
    );
    await fixture.write(
      connection,
      [
        {
          kind: VOLUME,
          uid: 'v',
          name: 'disk',
          relations: [
            { type: 'attached-to', to: { provider: 'acme', kind: SERVER, uid: '1' } },
            { type: 'attached-to', to: { provider: 'acme', kind: SERVER, uid: '2' } },
            { type: 'protects', to: { provider: 'acme', kind: SERVER, tag: 'live' } },
          ],
        },
      ],
      FIRST,
    );
    await fixture.write(
      connection,
      [{ kind: SERVER, uid: '1', name: 'web', attributes: { size: 2 }, tags: ['live'] }],
      SECOND,
    );
    await fixture.markGone([gone!], SECOND);
    expect((await renew())?.problems).toEqual([]);
  });
  afterAll(() => test.drop());

  it('show relations with what is at their ends, and keep an end that is gone or unknown by its id', async () => {
    expect(
      await rowsOf(
        'select type, from_name, to_kind, to_name, to_uid, to_tag, counted from inventory.relation order by type, to_uid',
      ),
    ).toEqual([
      {
        type: 'attached-to',
        from_name: 'disk',
        to_kind: SERVER,
        to_name: 'web',
        to_uid: '1',
        to_tag: null,
        counted: true,
      },
      {
        type: 'attached-to',
        from_name: 'disk',
        to_kind: SERVER,
        to_name: null,
        to_uid: '2',
        to_tag: null,
        counted: true,
      },
      {
        type: 'protects',
        from_name: 'disk',
        to_kind: SERVER,
        to_name: 'web',
        to_uid: '1',
        to_tag: 'live',
        counted: true,
      },
    ]);
  });

  it('show changes as they were found, without the raw rows', async () => {
    const rows = await rowsOf(
      `select at, change, name, attributes -> 'size' as size, attributes::text like '%raw%' as raw from inventory.change where kind = '${SERVER}' order by at, uid`,
    );

    expect(rows).toEqual([
      { at: new Date(FIRST), change: 'created', name: 'web', size: 1, raw: false },
      { at: new Date(FIRST), change: 'created', name: 'old', size: null, raw: false },
      { at: new Date(SECOND), change: 'changed', name: 'web', size: 2, raw: false },
      { at: new Date(SECOND), change: 'gone', name: 'old', size: null, raw: null },
    ]);
  });

  it('show what was billed, and the resource that a line charges', async () => {
    await test.pool.query(
      `insert into charge (resource_id, connection_id, month, is_total, amount, currency, product, charged_id)
       select v.id, v.connection_id, '2026-11', false, 12.5, 'USD', 'Servers', s.id from resource v, resource s where v.uid = 'v' and s.uid = '1'`,
    );

    expect(
      await rowsOf('select month, is_total, amount, currency, product, charged_name, connection from inventory.cost'),
    ).toEqual([
      {
        month: '2026-11',
        is_total: false,
        amount: '12.5',
        currency: 'USD',
        product: 'Servers',
        charged_name: 'web',
        connection: 'acme',
      },
    ]);
  });

  it('show syncs with what their tasks add up to', async () => {
    await test.pool.query(
      `insert into sync_task (run_id, task, kind, resources, created) select id, task, 'any', 2, 1 from sync_run, unnest(array['a', 'b']) as task`,
    );

    expect(await rowsOf('select connection, state, trigger, resources, created, gone from inventory.sync')).toEqual([
      { connection: 'acme', state: 'queued', trigger: 'api', resources: '4', created: '2', gone: '0' },
    ]);
  });

  it('show the inventory at a moment, and have a version', async () => {
    const at = async (moment: string) =>
      (
        await rowsOf(
          `select name, attributes -> 'size' as size from inventory.resource_at('${moment}') where kind = '${SERVER}' order by name`,
        )
      ).map(({ name, size }) => [name, size]);

    expect(await at('2026-10-31T00:00:00Z')).toEqual([]);
    expect(await at(FIRST)).toEqual([
      ['old', null],
      ['web', 1],
    ]);
    expect(await at(THIRD)).toEqual([['web', 2]]);
    expect(await rowsOf('select version from inventory.schema_version')).toEqual([{ version: '1' }]);
  });

  it('are readable by a role that has no rights on the tables below them', async () => {
    const role = `reader_${connection.replaceAll('-', '')}`;
    await test.pool.query(`create role ${role} login password 'pw'; grant usage on schema inventory to ${role};
      grant select on all tables in schema inventory to ${role}`);
    const pool = new Pool({
      connectionString: Object.assign(new URL(test.url), { username: role, password: 'pw' }).href,
      max: 1,
    });

    for (const { name } of WHOLE_VIEWS) await pool.query(`select * from inventory.${name}`);
    expect((await pool.query(`select * from inventory.resource_at(now())`)).rowCount).toBe(2);
    await expect(pool.query('select * from public.resource')).rejects.toThrow('permission denied');

    await pool.end();
    await test.pool.query(`drop owned by ${role}; drop role ${role}`);
  });

  it('are looked up by way of indexes, also those of the past', async () => {
    const client = await test.pool.connect();
    await client.query('begin; set local enable_seqscan = off; set local enable_bitmapscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select name from inventory.resource_at('${FIRST}') where kind = '${SERVER}'`,
    );
    await client.query('rollback');
    client.release();

    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toContain('Function Scan');
    expect(plan).toMatch(/using resource_past_\w+ on resource_past[^]*kind = 'acme.server'/);
  });

  it('are replaced when a column changes, with the function that reads them', async () => {
    const changed = WHOLE_VIEWS.map((view) => ({
      ...view,
      columns: view.columns.filter(({ name }) => name !== 'region'),
    }));

    const renewal = await renewViews(test.pool, sqlViews([]), { whole: changed });

    expect(renewal?.problems).toEqual([]);
    expect(await rowsOf('select name from inventory.resource_at(now()) order by 1')).toHaveLength(2);
    expect((await renew())?.problems).toEqual([]);
  });
});
