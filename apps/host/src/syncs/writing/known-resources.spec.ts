import type { Resource } from '@maestro/core';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { KindWriter } from './kind-writer.js';
import { KnownResources } from './known-resources.js';

const KIND = 'fake.wall';

const wall = (uid: string, more: Partial<Resource> = {}): Resource => ({
  ...{ key: { provider: 'fake', kind: KIND, uid }, name: uid, entity: 'firewall', active: true, tags: [] },
  ...{ attributes: {}, relations: [], raw: { id: uid, devices: [1] } },
  ...more,
});

const UNKNOWN = { unknown: [{ field: 'devices', reason: 'It failed.' }], unread: ['/raw/devices'] };

describe('what a run is told of the inventory', () => {
  let test: TestDatabase;
  let connectionId: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    const { rows } = await test.pool.query(`insert into connection (name, provider) values ('c', 'fake') returning id`);
    connectionId = rows[0].id;
  });

  afterAll(() => test.drop());

  const write = async (...resources: readonly Resource[]) => {
    const writer = new KindWriter({ connectionId, runId: null }, { kind: KIND });
    const occasion = { queries: test.pool };
    await writer.write(await writer.prepare(resources, 'all', occasion), occasion);
  };
  const rows = (...uids: readonly string[]) => new KnownResources(test.pool, connectionId).rows(KIND, uids);

  it('are the rows of the provider as they were read last, of what is there', async () => {
    await write(wall('a'), wall('b'));
    await write(wall('a', { raw: { id: 'a', devices: [2] } }));
    await test.pool.query(`update resource set gone_at = now() where uid = 'b'`);

    expect(await rows('a', 'b', 'c')).toEqual(new Map([['a', { id: 'a', devices: [2] }]]));
    expect(await new KnownResources(test.pool, connectionId).rows('fake.other', ['a'])).toEqual(new Map());
  });

  it('are none of what was not read in full: beside what is new, it shows what was known before', async () => {
    await write(wall('d'));
    await write(wall('d', { raw: { id: 'd', at: 2 }, ...UNKNOWN }));
    const { rows: kept } = await test.pool.query(
      `select document -> 'raw' as raw, unknown from resource join resource_version on resource_id = resource.id
       where uid = 'd' and valid_to is null`,
    );

    expect(kept[0].raw).toEqual({ id: 'd', at: 2, devices: [1] });
    expect(await rows('d')).toEqual(new Map());
    await write(wall('d', { raw: { id: 'd', at: 2, devices: [3] } }));
    expect(await rows('d')).toEqual(new Map([['d', { id: 'd', at: 2, devices: [3] }]]));
  });

  it('keeps of what only deep runs read what was known, and nothing of whose run it was', async () => {
    await write(wall('e'));
    await write(
      wall('e', { ...UNKNOWN, unknown: [{ field: 'devices', reason: 'Only a deep run reads it.', onlyDeep: true }] }),
    );
    const { rows: noted } = await test.pool.query(`select unknown from resource where uid = 'e'`);

    expect(noted[0].unknown).toEqual([
      { field: 'devices', reason: 'Only a deep run reads it.', lastKnown: true, since: expect.any(String) },
    ]);
  });
});
