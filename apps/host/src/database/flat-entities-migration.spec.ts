import type { Resource } from '@maestro/core';
import { createDatabaseBefore } from '../../test/migrations-before.js';
import { type TestDatabase } from '../../test/test-database.js';
import { KindWriter } from '../syncs/writing/kind-writer.js';
import { runMigrations } from './migrations-runner.js';

const TUESDAY = new Date('2026-11-03T00:00:00Z');

const balancer = (status: string) => ({
  key: { provider: 'digitalocean', kind: 'digitalocean.load-balancer', uid: 'lb-1' },
  name: 'edge',
  entity: 'application',
  family: 'LoadBalancer',
  status,
  active: true,
  tags: [],
  attributes: { size: 'lb-small' },
  relations: [],
  raw: { id: 'lb-1' },
});

const flat = (status: string): Resource => {
  const { family: _family, ...rest } = balancer(status);
  return { ...rest, entity: 'load-balancer' };
};

describe('resources from before an entity was one word', () => {
  let test: TestDatabase;
  let connectionId: string;

  beforeAll(async () => {
    test = await createDatabaseBefore('_flat_entities');
    await test.pool.query(`insert into connection (name, provider) values ('c', 'digitalocean')`);
    connectionId = (await rows('select id from connection'))[0]?.['id'] as string;
    // As earlier hosts wrote it: a past state, the current one, and a version of each.
    await test.pool.query(
      `insert into resource (connection_id, provider, kind, uid, part, name, entity, family, status, active, tags, attributes, relations,
         checksum, search_text, first_seen_at, changed_at)
       values ($1, 'digitalocean', 'digitalocean.load-balancer', 'lb-1', 'all', 'edge', 'application', 'LoadBalancer', 'new', true, '{}',
         '{"size":"lb-small"}', '[]', 'of then', 'edge', '2026-11-01', '2026-11-01'),
         ($1, 'acme', 'acme.queue', 'q-1', 'all', 'q', 'application', 'MessageQueue', null, true, '{}', '{}', '[]', '', 'q', '2026-11-01', '2026-11-01'),
         ($1, 'digitalocean', 'digitalocean.droplet', '1', 'all', 'web', 'server', null, null, true, '{}', '{}', '[]', '', 'web', '2026-11-01', '2026-11-01')`,
      [connectionId],
    );
    await test.pool.query(`update resource set status = 'active', changed_at = '2026-11-02' where uid = 'lb-1'`);
    await test.pool.query(
      `insert into resource_version (connection_id, kind, resource_id, valid_from, valid_to, change, document)
       select connection_id, kind, id, date '2026-11-01' + given.day, case when given.day = 0 then date '2026-11-02' end, given.change, given.document
       from resource, jsonb_to_recordset($1) as given (day int, change text, document jsonb) where uid = 'lb-1'`,
      [
        JSON.stringify([
          { day: 0, change: 'created', document: balancer('new') },
          { day: 1, change: 'changed', document: balancer('active') },
        ]),
      ],
    );
    await runMigrations(test.url);
  });

  afterAll(() => test.drop());

  const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await test.pool.query(sql)).rows;

  it('are of the entity that replaced their family, now and in the past', async () => {
    expect(await rows('select uid, entity from resource order by uid')).toEqual([
      { uid: '1', entity: 'server' },
      { uid: 'lb-1', entity: 'load-balancer' },
      { uid: 'q-1', entity: 'MessageQueue' },
    ]);
    expect(await rows('select uid, entity, status from resource_past')).toEqual([
      { uid: 'lb-1', entity: 'load-balancer', status: 'new' },
    ]);
    expect(
      await rows(`select document ->> 'entity' as entity, document ? 'family' as divided from resource_version`),
    ).toEqual([
      { entity: 'load-balancer', divided: false },
      { entity: 'load-balancer', divided: false },
    ]);
  });

  it('are no change when they are read again, by a plugin of contract 2', async () => {
    const type = { kind: 'digitalocean.load-balancer' };
    const writer = new KindWriter({ connectionId, runId: null }, type);
    const write = async (read: Resource) =>
      writer.write(await writer.prepare([read], 'all', { queries: test.pool }), { queries: test.pool, at: TUESDAY });

    expect(await write(flat('active'))).toEqual({ created: 0, changed: 0 });
    expect(await write(flat('off'))).toEqual({ created: 0, changed: 1 });
    expect(await rows(`select entity, status from resource_past order by status`)).toEqual([
      { entity: 'load-balancer', status: 'active' },
      { entity: 'load-balancer', status: 'new' },
    ]);
  });
});
