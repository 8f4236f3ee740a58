import type { Resource } from '@maestro/core';
import { createDatabaseBefore } from '../../test/migrations-before.js';
import { type TestDatabase } from '../../test/test-database.js';
import { KindWriter } from '../syncs/writing/kind-writer.js';
import { runMigrations } from './migrations-runner.js';

const TYPE = { kind: 'digitalocean.droplet' };
const OLD = { vcpus: 2, priceMonthlyUsd: 24, priceHourlyUsd: 0.03571 };
const NEW = {
  vcpus: 2,
  monthlyCost: { amount: 24, currency: 'USD' },
  hourlyCost: { amount: 0.03571, currency: 'USD' },
};

const droplet = (status: string, attributes: object): Resource => ({
  key: { provider: 'digitalocean', kind: TYPE.kind, uid: '1' },
  name: 'web',
  entity: 'server',
  status,
  active: true,
  tags: [],
  attributes,
  relations: [],
  raw: { id: 1 },
});

describe('prices from before they had a currency', () => {
  let test: TestDatabase;
  let connectionId: string;

  beforeAll(async () => {
    test = await createDatabaseBefore('_money');
    await test.pool.query(`insert into connection (name, provider) values ('c', 'digitalocean')`);
    connectionId = (await rows('select id from connection'))[0]?.['id'] as string;
    // As earlier hosts wrote it: a past state, the current one, and a version of each; also another entity's field of
    // that name.
    await test.pool.query(
      `insert into resource (connection_id, provider, kind, uid, part, name, entity, status, active, tags, attributes, relations, checksum,
         search_text, first_seen_at, changed_at)
       select $1, 'digitalocean', kind, uid, 'all', 'web', entity, 'off', true, '{}', attributes::jsonb, '[]', 'of then', 'web', '2026-11-01', '2026-11-01'
       from (values ('digitalocean.droplet', '1', 'server', $2), ('digitalocean.droplet', '2', 'server', '{"vcpus":1}'),
         ('digitalocean.droplet', '3', 'server', '{"priceMonthlyUsd":"free"}'), ('acme.plan', '4', 'plan', '{"priceMonthlyUsd":5}'))
         as given (kind, uid, entity, attributes)`,
      [connectionId, JSON.stringify(OLD)],
    );
    await test.pool.query(`update resource set status = 'active', changed_at = '2026-11-02' where uid = '1'`);
    await test.pool.query(
      `insert into resource_version (connection_id, kind, resource_id, valid_from, valid_to, change, document)
       select connection_id, kind, id, date '2026-11-01' + given.day, case when given.day = 0 then date '2026-11-02' end, given.change, given.document
       from resource, jsonb_to_recordset($1) as given (day int, change text, document jsonb) where uid = '1'`,
      [
        JSON.stringify([
          { day: 0, change: 'created', document: droplet('off', OLD) },
          { day: 1, change: 'changed', document: droplet('active', OLD) },
        ]),
      ],
    );
    await runMigrations(test.url);
  });

  afterAll(() => test.drop());

  const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await test.pool.query(sql)).rows;

  it('are US dollars, now, at past moments and in every version; what is nobody’s price of a server stays', async () => {
    expect(
      await rows('select uid, attributes, monthly_cost::float8 as cost, cost_currency from resource order by uid'),
    ).toEqual([
      { uid: '1', attributes: NEW, cost: 24, cost_currency: 'USD' },
      { uid: '2', attributes: { vcpus: 1 }, cost: null, cost_currency: null },
      { uid: '3', attributes: {}, cost: null, cost_currency: null },
      { uid: '4', attributes: { priceMonthlyUsd: 5 }, cost: null, cost_currency: null },
    ]);
    expect(await rows('select attributes from resource_past')).toEqual([{ attributes: NEW }]);
    expect(await rows(`select document -> 'attributes' as attributes from resource_version`)).toEqual([
      { attributes: NEW },
      { attributes: NEW },
    ]);
  });

  it('are no change when the server is read again', async () => {
    const writer = new KindWriter({ connectionId, runId: null }, TYPE);
    const occasion = { queries: test.pool, at: new Date('2026-11-03T00:00:00Z') };

    expect(await writer.write(await writer.prepare([droplet('active', NEW)], 'all', occasion), occasion)).toEqual({
      created: 0,
      changed: 0,
    });
    expect(await rows(`select count(*)::int as versions from resource_version`)).toEqual([{ versions: 2 }]);
  });
});
