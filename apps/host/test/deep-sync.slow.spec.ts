import { type SpacesBucket, type SpacesEmulator, startSpacesEmulator } from '@maestro/emulators';
import { type HostApp, startHostApp } from './host-app.js';
import type { TestDatabase } from './test-database.js';
import { createHostDatabase } from './host-database.js';
import { until } from './until.js';

const KEY = { accessKeyId: 'DO00KEYOFASPEC', secretAccessKey: 'the-secret-of-the-key' };

describe('a deep sync', () => {
  let spaces: SpacesEmulator;
  let database: TestDatabase;
  let host: HostApp;
  let id: string;

  beforeEach(async () => {
    spaces = await startSpacesEmulator({
      regions: ['nyc3'],
      buckets: [],
      accounts: [{ id: 'one', displayName: 'One', keys: [KEY] }],
    });
    fill(3);
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses: { spaces: spaces.endpoint } });
    const body = {
      name: 'c',
      provider: 'spaces',
      credentials: KEY,
      regions: ['nyc3'],
      schedule: { cron: '0 3 1 1 *' },
    };
    id = (await host.post('/api/v1/connections', body).expect(201)).body.id;
  });

  afterEach(async () => {
    await host.close();
    await database.drop();
    await spaces.close();
  });

  const fill = (count: number): void => {
    const bucket: SpacesBucket = {
      name: 'assets',
      region: 'nyc3',
      owner: 'one',
      acl: 'private',
      createdAt: '2026-01-01T00:00:00Z',
      objects: { count, totalBytes: count * 100 },
    };
    spaces.buckets.put(bucket);
  };
  const ended = (run: string) =>
    until(async () => {
      const { body } = await host.get(`/api/v1/syncs/${run}`);
      return body.endedAt === null ? undefined : body;
    });
  const sync = async (body: object = {}) =>
    ended((await host.post(`/api/v1/connections/${id}/syncs`, body).expect(202)).body.id);
  const listed = async (query = '') => (await host.get(`/api/v1/resources${query}`).expect(200)).body.items[0];
  const versions = async () =>
    Number((await database.pool.query('select count(*) from resource_version')).rows[0].count);

  it('is asked for, and counts what another one does not', async () => {
    const plain = await sync();
    const before = await listed();

    const deep = await sync({ deep: true });
    const after = await listed();

    expect([plain.deep, deep.deep]).toEqual([false, true]);
    expect(before.attributes).not.toHaveProperty('objectCount');
    expect(before).not.toHaveProperty('measuredAt');
    expect(after.attributes).toMatchObject({ objectCount: 3, totalSizeBytes: 300, versioning: 'off' });
    expect(after).toMatchObject({ measuredAt: expect.any(String), changedAt: before.changedAt });
    const { body } = await host.get(`/api/v1/resources/${after.id}`).expect(200);
    expect(body).toMatchObject({ attributes: after.attributes, measuredAt: after.measuredAt });
  });

  it('keeps new counts without a version, and a plain sync erases none and changes no row', async () => {
    await sync({ deep: true });
    fill(5);
    await sync({ deep: true });
    const rows = async () => (await database.pool.query('select xmin, ctid from resource')).rows;
    const before = [await rows(), await listed()];

    await sync();

    expect([await rows(), await listed()]).toEqual(before);
    expect(before[1].attributes).toMatchObject({ objectCount: 5, totalSizeBytes: 500 });
    expect(await versions()).toBe(1);
  });

  it('keeps the last counts when it cannot count, and says so', async () => {
    await sync({ deep: true });
    spaces.faults.add({ operation: 'ListObjectsV2', answer: { kind: 'error', code: 'AccessDenied' } });

    await sync({ deep: true });

    const { attributes, unknown } = await listed();
    expect(attributes).toMatchObject({ objectCount: 3 });
    expect(unknown.map(({ field }: { field: string }) => field)).toEqual(['objectCount', 'totalSizeBytes']);
    expect(await versions()).toBe(1);
  });

  it('is not reported for a time in the past, for which no counts are stored', async () => {
    await sync({ deep: true });

    const then = await listed(`?at=${new Date(Date.now() + 1000).toISOString()}`);

    expect(then.name).toBe('assets');
    expect(then.attributes).not.toHaveProperty('objectCount');
  });

  it('is what a waiting one becomes that a deep one joins', async () => {
    spaces.faults.add({ operation: 'GetBucketAcl', times: 1, answer: { kind: 'delay', ms: 2000 } });
    const first = (await host.post(`/api/v1/connections/${id}/syncs`, {}).expect(202)).body;
    await until(async () => spaces.requests.find(({ operation }) => operation === 'GetBucketAcl'));
    const waiting = (await host.post(`/api/v1/connections/${id}/syncs`, {}).expect(202)).body;

    const joined = (await host.post(`/api/v1/connections/${id}/syncs`, { deep: true }).expect(202)).body;

    expect(joined).toMatchObject({ id: waiting.id, deep: true });
    expect((await ended(first.id)).deep).toBe(false);
    await ended(waiting.id);
    expect((await listed()).attributes).toMatchObject({ objectCount: 3 });
  });

  it('can be scheduled', async () => {
    const path = `/api/v1/connections/${id}/schedules/storage-object-list`;
    const { body } = await host.patch(path, { deep: true, intervalSeconds: 30 }).expect(200);
    await database.pool.query('update schedule set next_at = now()');

    const run = await until(async () => (await host.get(`/api/v1/connections/${id}/syncs`)).body.items[0]);

    expect(body).toMatchObject({ deep: true, intervalSeconds: 30 });
    expect(run).toMatchObject({ trigger: 'schedule', deep: true });
    await ended(run.id);
    expect((await listed()).attributes).toMatchObject({ objectCount: 3 });
  });
});
