import type { Resource } from '@maestro/core';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { KindWriter } from './kind-writer.js';

const TYPE = { kind: 'spaces.bucket', volatile: ['/attributes/objects', '/attributes/usage/bytes'], deep: 'objects' };

const bucket = (attributes: object): Resource => ({
  key: { provider: 'spaces', kind: TYPE.kind, uid: 'nyc3/a' },
  name: 'a',
  entity: 'bucket',
  active: true,
  tags: [],
  attributes: { versioning: 'off', ...attributes },
  relations: [],
  raw: {},
});

describe('writing volatile attributes', () => {
  let test: TestDatabase;
  let connectionId: string;

  beforeEach(async () => {
    test = await createTestDatabase();
    const { rows } = await test.pool.query(
      `insert into connection (name, provider) values ('c', 'spaces') returning id`,
    );
    connectionId = rows[0].id;
  });

  afterEach(() => test.drop());

  const rows = async (sql: string) => (await test.pool.query(sql)).rows;
  const measures = () => rows('select measures, measured_at, xmin from resource_measure');
  const write = async (attributes: object, at: string, deep = true) => {
    const writer = new KindWriter({ connectionId, runId: null, deep }, TYPE);
    const occasion = { queries: test.pool, at: new Date(at) };
    return writer.write(await writer.prepare([bucket(attributes)], 'nyc3', occasion), occasion);
  };

  it('keeps it beside the resource, and no version of it', async () => {
    const places = async () => [
      await rows('select ctid, xmin from resource'),
      await rows('select ctid, xmin from resource_version'),
    ];
    await write({ objects: 1, usage: { bytes: 5, limit: 9 } }, '2026-11-01T00:00:00Z');
    const before = await places();

    const counts = await write({ objects: 2, usage: { bytes: 5, limit: 9 } }, '2026-11-02T00:00:00Z');

    expect(counts).toEqual({ created: 0, changed: 0 });
    expect(await places()).toEqual(before);
    expect(await rows('select attributes from resource')).toEqual([
      { attributes: { versioning: 'off', usage: { limit: 9 } } },
    ]);
    expect(await measures()).toMatchObject([
      { measures: { objects: 2, usage: { bytes: 5 } }, measured_at: new Date('2026-11-02T00:00:00Z') },
    ]);
  });

  it('does not erase what it did not read', async () => {
    await write({ objects: 1 }, '2026-11-01T00:00:00Z');

    await write({}, '2026-11-02T00:00:00Z', false);
    await write({ usage: { bytes: 5 } }, '2026-11-03T00:00:00Z', false);

    expect(await measures()).toMatchObject([{ measures: { objects: 1, usage: { bytes: 5 } } }]);
  });

  it('records that a deep sync has read again, and nothing for another with the same values', async () => {
    await write({ objects: 1 }, '2026-11-01T00:00:00Z');
    await write({ objects: 1 }, '2026-11-02T00:00:00Z');
    const before = await measures();

    await write({ objects: 1 }, '2026-11-03T00:00:00Z', false);

    expect(before).toMatchObject([{ measured_at: new Date('2026-11-02T00:00:00Z') }]);
    expect(await measures()).toEqual(before);
  });
});
