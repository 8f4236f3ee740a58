import type { Resource, ResourceType } from '@maestro/core';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { KindWriter } from './kind-writer.js';

const TYPE: ResourceType = {
  task: 'server-list',
  access: 'get_all_droplets',
  kind: 'digitalocean.droplet',
  title: 'Droplets',
  entity: 'server',
  scopes: [],
  volatile: ['/raw/next_backup_window'],
};

const droplet = (uid: string, more: Partial<Resource> = {}): Resource => ({
  key: { provider: 'digitalocean', kind: TYPE.kind, uid },
  name: `web-${uid}`,
  entity: 'server',
  region: 'nyc3',
  active: true,
  createdAt: '2026-01-02T03:04:05Z',
  tags: ['web'],
  attributes: { memoryMb: 4096, publicIpv4: [] },
  relations: [
    { type: 'member-of', to: { provider: 'digitalocean', kind: 'digitalocean.vpc', uid: 'v1' } },
    { type: 'serves', to: { kind: 'spaces.bucket', hostName: 'A.nyc3.digitaloceanspaces.com' } },
  ],
  raw: { id: Number(uid), next_backup_window: null },
  ...more,
});

describe('writing resources whose lists come in another order', () => {
  let test: TestDatabase;
  let connectionId: string;
  let runId: string;
  let writer: KindWriter;

  beforeEach(async () => {
    test = await createTestDatabase();
    const connection = await test.pool.query(
      `insert into connection (name, provider) values ('c', 'digitalocean') returning id`,
    );
    connectionId = connection.rows[0].id;
    const run = await test.pool.query(`insert into sync_run (connection_id, trigger) values ($1, 'api') returning id`, [
      connectionId,
    ]);
    runId = run.rows[0].id;
    writer = new KindWriter({ connectionId, runId }, TYPE);
  });

  afterEach(() => test.drop());

  const write = async (resources: readonly Resource[], part: string) =>
    writer.write(await writer.prepare(resources, part, { queries: test.pool }), { queries: test.pool });
  const rows = async (sql: string) => (await test.pool.query(sql)).rows;
  /** The physical position of each row, which changes when it is written. */
  const places = async () => [
    await rows('select ctid, xmin from resource order by uid'),
    await rows('select ctid, xmin from resource_version order by id'),
  ];

  it('takes another order of tags, addresses, ids or rules for no change', async () => {
    const rule = (ports: string, addresses: string[]) => ({ ports, sources: { addresses } });
    const firewall = (more: object) => droplet('1', more);
    const [left, right] = droplet('1').relations;
    await write(
      [
        firewall({
          tags: ['web', 'db'],
          attributes: {
            publicIpv4: ['192.0.2.1', '192.0.2.2'],
            inboundRules: [rule('22', ['a', 'b']), rule('80', [])],
          },
          raw: { id: 1, droplet_ids: [1, 2, 3], rules: [rule('22', ['a', 'b']), rule('80', [])] },
        }),
      ],
      'droplets',
    );

    const shuffled = firewall({
      tags: ['db', 'web'],
      attributes: { publicIpv4: ['192.0.2.2', '192.0.2.1'], inboundRules: [rule('80', []), rule('22', ['b', 'a'])] },
      relations: [right, left],
      raw: { id: 1, droplet_ids: [3, 1, 2], rules: [rule('80', []), rule('22', ['b', 'a'])] },
    });
    const counts = await write([shuffled], 'droplets');
    const after = await places();
    const again = await write([shuffled], 'droplets');

    expect([counts, again]).toEqual([
      { created: 0, changed: 0 },
      { created: 0, changed: 0 },
    ]);
    expect(await rows('select change from resource_version')).toEqual([{ change: 'created' }]);
    expect(await rows('select tags from resource')).toEqual([{ tags: ['web', 'db'] }]);
    expect(await places()).toEqual(after);
  });

  it('sees a change of a text, a property or a kind of value beside lists in another order', async () => {
    await write([droplet('1', { tags: ['a', 'b'], raw: { id: 1, size: { slug: 's' } } })], 'droplets');
    const changes: object[] = [
      { name: 'other', raw: { id: 1, size: { slug: 's' } } },
      { name: 'other', raw: { id: 1, size: { slug: 'm' } } },
      { name: 'other', raw: { id: 1, size: { slug: 'm', available: null } } },
      { name: 'other', raw: { id: 1, size: { slug: 'm', price: null } } },
      { name: 'other', raw: { id: 1, size: [] } },
      { name: 'other', raw: { id: 1, size: null } },
    ];

    const counts = [];
    for (const [place, change] of changes.entries())
      counts.push(await write([droplet('1', { tags: place % 2 ? ['a', 'b'] : ['b', 'a'], ...change })], 'droplets'));

    expect(counts).toEqual(changes.map(() => ({ created: 0, changed: 1 })));
  });

  it('takes an element that stands there once more or once less for a change', async () => {
    await write([droplet('1', { raw: { id: 1, rules: ['a', 'a', 'b'] } })], 'droplets');

    expect(await write([droplet('1', { raw: { id: 1, rules: ['b', 'a', 'b'] } })], 'droplets')).toMatchObject({
      changed: 1,
    });
  });

  it('takes the order of a list for a change where the kind says that it has a meaning', async () => {
    const ordered = new KindWriter({ connectionId, runId }, { ...TYPE, ordered: ['/raw/cors'] });
    const writeOrdered = async (raw: object) => {
      const batch = await ordered.prepare([droplet('1', { raw })], 'droplets', { queries: test.pool });
      return ordered.write(batch, { queries: test.pool });
    };
    await writeOrdered({ cors: ['a', 'b'], other: ['a', 'b'] });

    expect(await writeOrdered({ cors: ['a', 'b'], other: ['b', 'a'] })).toMatchObject({ changed: 0 });
    expect(await writeOrdered({ cors: ['b', 'a'], other: ['a', 'b'] })).toMatchObject({ changed: 1 });
  });
});
