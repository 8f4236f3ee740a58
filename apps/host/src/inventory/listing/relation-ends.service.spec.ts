import type { ResolvedQuery } from '@maestro/core';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { sql } from '../../database/sql.js';
import { queryCondition } from '../querying/query-condition.sql.js';
import { HeavyReads } from './heavy-reads.service.js';
import { RelationEnds } from './relation-ends.service.js';

const DROPLET = 'digitalocean.droplet';

/** Of more than so many vCPUs. */
const larger = (vcpus: number): ResolvedQuery => ({
  type: 'attribute',
  paths: [{ steps: ['vcpus'] }],
  value: 'number',
  volatile: false,
  test: { op: '>', value: vcpus },
});

describe('relations that are followed from their ends', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    const fixture = new InventoryFixture(database);
    const cloud = await fixture.connection('digitalocean');
    const droplet = (uid: string, vcpus: number, tags: string[] = []) => ({
      ...{ kind: DROPLET, uid, name: `droplet-${uid}`, tags },
      attributes: { vcpus },
    });
    const ids = await fixture.write(cloud, [droplet('1', 2, ['web']), droplet('2', 8, ['db']), droplet('3', 16)]);
    await fixture.markGone([ids[2]!], '2026-11-04T12:00:00.000Z');
    const related = (kind: string, name: string, type: 'attached-to' | 'protects', to: object) => ({
      ...{ kind, uid: name, name, entity: kind.split('.')[1]! },
      relations: [{ type, to: { kind: DROPLET, ...to } }] as never,
    });
    await fixture.write(cloud, [
      related('digitalocean.volume', 'on-1', 'attached-to', { provider: 'digitalocean', uid: '1' }),
      related('digitalocean.volume', 'on-2', 'attached-to', { provider: 'digitalocean', uid: '2' }),
      related('digitalocean.firewall', 'of-web', 'protects', { tag: 'web' }),
      related('digitalocean.firewall', 'of-db', 'protects', { tag: 'db' }),
    ]);
  });
  afterAll(() => database.drop());

  const named = async (query: ResolvedQuery, fewEnds: boolean): Promise<string[]> => {
    const { rows } = await database.pool.query<{ name: string }>(
      sql`select name from resource where ${queryCondition(query, { fewEnds })} order by name`,
    );
    return rows.map(({ name }) => name);
  };

  it.each<[ResolvedQuery, readonly string[]]>([
    [{ type: 'related', direction: 'from', to: larger(4) }, ['of-db', 'on-2']],
    [{ type: 'related', relation: 'protects', direction: 'from', to: larger(0) }, ['of-db', 'of-web']],
    [{ type: 'related', relation: 'attached-to', direction: 'from', to: larger(8) }, []],
    [
      {
        type: 'related',
        direction: 'to',
        to: { type: 'column', column: 'name', test: { op: 'equal', values: ['of-db'] } },
      },
      ['droplet-2'],
    ],
    [
      {
        type: 'and',
        of: [
          { type: 'column', column: 'entity', test: { op: 'equal', values: ['volume'] } },
          { type: 'not', of: { type: 'related', direction: 'from', to: larger(4) } },
        ],
      },
      ['on-1'],
    ],
  ])('are the same: %j', async (query, expected) => {
    const resolved = await new RelationEnds(new HeavyReads(database.pool)).resolve(query, {});

    expect(await named(query, false)).toEqual(expected);
    expect(await named(resolved!, true)).toEqual(expected);
  });

  it('by a tag lead to its account only, whether a sample of all resources shows it or not', async () => {
    const fixture = new InventoryFixture(database);
    const elsewhere = await fixture.connection('digitalocean', 'another');
    await fixture.write(elsewhere, [
      {
        ...{ kind: 'digitalocean.firewall', uid: 'elsewhere', name: 'elsewhere', entity: 'firewall' },
        relations: [{ type: 'protects', to: { kind: DROPLET, tag: 'db' } }] as never,
      },
    ]);
    const query: ResolvedQuery = { type: 'related', relation: 'protects', direction: 'from', to: larger(4) };

    expect(await named(query, false)).toEqual(['of-db']);
    // The sample is in the order of ids.
    await database.pool.query(
      `insert into resource (id, connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text, first_seen_at, changed_at)
       select lpad(number::text, 32, '0')::uuid, connection_id, provider, kind, 'small-' || number, part, name, entity, active, tags, attributes, relations, checksum, '', first_seen_at, changed_at
       from resource cross join generate_series(1, 600) as number where uid = '1'`,
    );
    expect(await named(query, false)).toEqual(['of-db']);
  });

  it('are not where they lead to very many', async () => {
    await database.pool.query(
      `insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text, first_seen_at, changed_at)
       select connection_id, provider, kind, 'many-' || number, part, name, entity, active, tags, attributes, relations, checksum, '', first_seen_at, changed_at
       from resource cross join generate_series(1, 1000) as number where uid = '2'`,
    );
    const ends = new RelationEnds(new HeavyReads(database.pool));

    expect(await ends.resolve({ type: 'related', direction: 'from', to: larger(4) }, {})).toBeUndefined();
  });
});
