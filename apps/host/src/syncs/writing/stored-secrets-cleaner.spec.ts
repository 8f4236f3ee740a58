import { Logger } from '@nestjs/common';
import { resourceWithoutSecrets } from '@maestro/core';
import { type FixtureResource, InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { StoredSecretsCleaner } from './stored-secrets-cleaner.js';

const SECRET = 'hunter2-hunter2';
const CLUSTER = { kind: 'digitalocean.kubernetes', uid: 'k8s' };

/** A plugin's data of a cluster from before core removed secrets. */
const cluster = (name: string, more: object = {}): FixtureResource => ({
  ...CLUSTER,
  name,
  attributes: { version: '1.31', endpoint: `https://admin:${SECRET}@k8s.example.com/api` },
  raw: {
    id: 'k8s',
    'kube-Config\u0001': { users: [SECRET] },
    pools: [{ user_data: SECRET }],
    tokens: [SECRET],
    ...more,
  },
});

describe('secrets in versions from before they were left out', () => {
  let database: TestDatabase;
  let inventory: InventoryFixture;
  let connection: string;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    inventory = new InventoryFixture(database);
  });

  beforeEach(async () => {
    await inventory.clear();
    connection = await inventory.connection('digitalocean');
  });

  afterAll(() => database.drop());

  const rows = async (sql: string) => (await database.pool.query(sql)).rows;
  /** The state before an upgrade. */
  const upgraded = () =>
    rows(`update clean_up set position = 0, ended_at = null, last_id = (select max(id) from resource_version)`);
  const clean = () => new StoredSecretsCleaner({ role: 'all' }, database.pool).clean();
  const everything = async () =>
    JSON.stringify([
      await rows('select * from resource'),
      await rows('select * from resource_past'),
      await rows('select * from resource_version'),
    ]);
  const history = () =>
    rows('select id, change, valid_from, valid_to, document is null as "isGone" from resource_version order by id');

  it('are removed from the current row, from earlier ones and from past states, and no version is made', async () => {
    const ids = await inventory.write(connection, [cluster('one')], '2026-11-01T00:00:00Z');
    await inventory.write(connection, [cluster('two', { password: SECRET })], '2026-11-02T00:00:00Z');
    await inventory.markGone(ids, '2026-11-03T00:00:00Z');
    await inventory.write(connection, [cluster('three')], '2026-11-04T00:00:00Z');
    const before = await history();
    await upgraded();

    await clean();

    expect(await everything()).not.toContain(SECRET);
    expect(await history()).toEqual(before);
    expect(await rows('select name, attributes from resource')).toEqual([
      { name: 'three', attributes: { version: '1.31', endpoint: 'https://k8s.example.com' } },
    ]);
    expect(await rows('select count(*)::int as past from resource_past')).toEqual([{ past: 3 }]);
  });

  it.each([
    ['after', true],
    ['before', false],
  ])('are no change for a sync that runs %s they were removed', async (_when, isCleaned) => {
    await inventory.write(connection, [cluster('one')], '2026-11-01T00:00:00Z');
    const before = await history();
    await upgraded();
    if (isCleaned) await clean();

    await inventory.write(connection, [resourceWithoutSecrets(cluster('one') as never)]);
    await clean();

    expect(await history()).toEqual(before);
    expect(await everything()).not.toContain(SECRET);
  });

  it('are looked for once, in batches, and by one host of all', async () => {
    const many = Array.from({ length: 450 }, (_, place) => ({ ...cluster('one'), uid: `k8s-${place}` }));
    await inventory.write(connection, many, '2026-11-01T00:00:00Z');
    await upgraded();

    await clean();
    const after = await rows('select xmin from resource_version order by id');
    await clean();

    expect(await everything()).not.toContain(SECRET);
    expect(await rows('select xmin from resource_version order by id')).toEqual(after);
    expect(await rows('select ended_at is not null as "isOver" from clean_up')).toEqual([{ isOver: true }]);
  });
});
