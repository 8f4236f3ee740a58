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

describe('writing the resources of a kind', () => {
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
    writer = new KindWriter({ pool: test.pool, connectionId, runId }, TYPE);
  });

  afterEach(() => test.drop());

  const rows = async (sql: string) => (await test.pool.query(sql)).rows;
  /** Where each row stands in its table: it moves when a row is written. */
  const places = async () => [
    await rows('select ctid, xmin from resource order by uid'),
    await rows('select ctid, xmin from resource_version order by id'),
  ];

  it('writes a new resource, its version and its relations', async () => {
    const counts = await writer.write([droplet('1'), droplet('2')], 'droplets');

    expect(counts).toEqual({ created: 2, changed: 0 });
    expect(await rows('select uid, name, part, region, tags, gone_at from resource order by uid')).toEqual([
      { uid: '1', name: 'web-1', part: 'droplets', region: 'nyc3', tags: ['web'], gone_at: null },
      { uid: '2', name: 'web-2', part: 'droplets', region: 'nyc3', tags: ['web'], gone_at: null },
    ]);
    expect(
      await rows('select document, valid_to, gone, sync_run_id from resource_version order by id limit 1'),
    ).toEqual([{ document: droplet('1'), valid_to: null, gone: false, sync_run_id: runId }]);
    expect(await rows('select type, to_kind, to_uid, to_host_name from relation order by id limit 2')).toEqual([
      { type: 'member-of', to_kind: 'digitalocean.vpc', to_uid: 'v1', to_host_name: null },
      { type: 'serves', to_kind: 'spaces.bucket', to_uid: null, to_host_name: 'a.nyc3.digitaloceanspaces.com' },
    ]);
  });

  it('writes nothing for what did not change, or changed only what changes by itself', async () => {
    await writer.write([droplet('1'), droplet('2')], 'droplets');
    const before = await places();

    const counts = await writer.write(
      [droplet('1'), droplet('2', { raw: { id: 2, next_backup_window: { start: 'soon' } } })],
      'droplets',
    );

    expect(counts).toEqual({ created: 0, changed: 0 });
    expect(await places()).toEqual(before);
  });

  it('ends the version before a change, and keeps it', async () => {
    await writer.write([droplet('1')], 'droplets');

    const counts = await writer.write([droplet('1', { name: 'renamed', relations: [] })], 'droplets');
    const versions = await rows(
      `select document ->> 'name' as name, valid_from, valid_to from resource_version order by id`,
    );

    expect(counts).toEqual({ created: 0, changed: 1 });
    expect(versions.map(({ name }) => name)).toEqual(['web-1', 'renamed']);
    expect(versions[0].valid_to).toEqual(versions[1].valid_from);
    expect(versions[1].valid_to).toBeNull();
    expect(await rows('select name from resource')).toEqual([{ name: 'renamed' }]);
    expect(await rows('select * from relation')).toEqual([]);
  });

  it('brings back what was gone', async () => {
    await writer.write([droplet('1')], 'droplets');
    await test.pool.query('update resource set gone_at = now()');

    const counts = await writer.write([droplet('1')], 'droplets');

    expect(counts).toEqual({ created: 0, changed: 1 });
    expect(await rows('select gone_at from resource')).toEqual([{ gone_at: null }]);
  });

  it('follows a resource into another part', async () => {
    await writer.write([droplet('1')], 'droplets');

    await writer.write([droplet('1')], 'gpus');

    expect(await rows('select part from resource')).toEqual([{ part: 'gpus' }]);
  });

  it('keeps what a provider sends that a database cannot hold', async () => {
    const hostile = droplet('1', { name: 'a\u0000b', createdAt: 'never', raw: { text: '\u0000', escaped: '\\u0000' } });

    await writer.write([hostile], 'droplets');

    expect(
      await rows(
        `select name, created_at, document -> 'raw' as raw from resource join resource_version on resource_id = resource.id`,
      ),
    ).toEqual([{ name: 'a\ufffdb', created_at: null, raw: { text: '\ufffd', escaped: '\\u0000' } }]);
  });
});
