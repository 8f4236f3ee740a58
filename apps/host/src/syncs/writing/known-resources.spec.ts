import { type ListingOutcome, type Resource } from '@maestro/core';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { KindWriter } from './kind-writer.js';
import { keepListedParts, listedParts, type Settlement } from '../running/settlement.js';
import { KnownResources, TAKE_PARTS } from './known-resources.js';

const KIND = 'fake.wall';

const wall = (uid: string, more: Partial<Resource> = {}): Resource => ({
  ...{ key: { provider: 'fake', kind: KIND, uid }, name: uid, entity: 'firewall', active: true, tags: [] },
  ...{ attributes: {}, relations: [], raw: { id: uid, devices: [1] } },
  ...more,
});

const UNKNOWN = { unknown: [{ field: 'devices', reason: 'It failed.' }], unread: ['/raw/devices'] };

describe('what a sync knows of the inventory', () => {
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

  it('are the provider’s rows of present resources when they were last read', async () => {
    await write(wall('a'), wall('b'));
    await write(wall('a', { raw: { id: 'a', devices: [2] } }));
    await test.pool.query(`update resource set gone_at = now() where uid = 'b'`);

    expect(await rows('a', 'b', 'c')).toEqual(new Map([['a', { id: 'a', devices: [2] }]]));
    expect(await new KnownResources(test.pool, connectionId).rows('fake.other', ['a'])).toEqual(new Map());
  });

  it('are all rows of a kind that others refer to, of what is there', async () => {
    const { rows: found } = await test.pool.query(
      `insert into connection (name, provider) values ('l', 'fake') returning id`,
    );
    const writer = new KindWriter({ connectionId: found[0].id, runId: null }, { kind: KIND });
    const occasion = { queries: test.pool };
    await writer.write(await writer.prepare([wall('a'), wall('b'), wall('x', UNKNOWN)], 'all', occasion), occasion);
    const known = new KnownResources(test.pool, found[0].id);

    expect(await known.list(KIND)).toEqual(['a', 'b'].map((id) => ({ id, devices: [1] })));
    expect(await known.list('fake.other')).toEqual([]);
  });

  it('are not replaced by what was not read in full, which combines new and known values', async () => {
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

  it('keeps the known values of what only deep syncs read, independent of the kind of sync', async () => {
    await write(wall('e'));
    await write(
      wall('e', { ...UNKNOWN, unknown: [{ field: 'devices', reason: 'Only deep syncs read it.', onlyDeep: true }] }),
    );
    const { rows: noted } = await test.pool.query(`select unknown from resource where uid = 'e'`);

    expect(noted[0].unknown).toEqual([
      { field: 'devices', reason: 'Only deep syncs read it.', lastKnown: true, since: expect.any(String) },
    ]);
  });

  it('are parts whose resources are counted once, however many parts there are', async () => {
    await test.pool.query(
      `insert into listed_part (connection_id, kind, part, mark) select $1, 'fake.door', part::text, 'm' from generate_series(1, 50) as part`,
      [connectionId],
    );
    const { rows: plan } = await test.pool.query(`explain (analyze, format json) ${TAKE_PARTS}`, [
      ...[connectionId, 'fake.door'],
    ]);
    const counts = [...JSON.stringify(plan).matchAll(/"Node Type":"Aggregate".*?"Actual Loops":(\d+)/g)];

    expect(counts.map(([, times]) => times)).toEqual(['1']);
  });

  describe('are the parts that need not be read', () => {
    const SETTLED = {
      gone: [],
      certain: 0,
      awaiting: [],
      undecided: 0,
      remarks: [],
      isContradicted: false,
    } as Settlement;
    const read = (part: string, mark?: string) => ({ part: { id: part }, complete: true, mark }) as ListingOutcome;
    const unchanged = (part: string) => ({ ...read(part, 'm'), unchanged: true }) as ListingOutcome;
    const parts = async () =>
      Object.fromEntries(
        [...(await new KnownResources(test.pool, connectionId).parts(KIND))].map(([id, { mark }]) => [id, mark]),
      );
    /** A sync that ends completely. */
    const end = async (outcomes: readonly ListingOutcome[], settlement = SETTLED, refused: readonly string[] = []) => {
      const client = await test.pool.connect();
      await keepListedParts(client, connectionId, KIND, listedParts(outcomes, settlement, refused));
      client.release();
    };

    beforeEach(() => end([read('a', 'm1'), read('b', 'm2'), read('c')]));

    it('of which the last listing was whole; each sync takes them, and one that breaks off gives none back', async () => {
      expect(await parts()).toEqual({ a: 'm1', b: 'm2' });
      expect(await parts()).toEqual({});
    });

    it('again if a sync found them unchanged, and in their new state if it read them', async () => {
      await parts();
      await end([unchanged('a'), read('b', 'm3'), read('d', 'm4')]);

      expect(await parts()).toEqual({ a: 'm1', b: 'm3', d: 'm4' });
    });

    it('not those of a sync after which something is open or was not kept, nor those that are no part any more', async () => {
      for (const open of [{ undecided: 1 }, { awaiting: ['x'] }, { isContradicted: true }]) {
        await end([unchanged('a'), read('b', 'm3')], { ...SETTLED, ...open });
        expect(await parts()).toEqual({ a: 'm1' });
        await end([read('a', 'm1')]);
      }
      await end([unchanged('a'), read('b', 'm3')], SETTLED, ['x']);

      expect(await parts()).toEqual({ a: 'm1' });
    });

    it('for a day, with how many resources there are', async () => {
      await write(wall('f'));
      await end([read('all', 'm')]);
      const known = await new KnownResources(test.pool, connectionId).parts(KIND);
      await end([unchanged('all')]);
      await test.pool.query(`update listed_part set listed_at = now() - interval '25 hours'`);

      expect(known.get('all')).toMatchObject({ mark: 'm', resources: expect.any(Number) });
      expect(known.get('all')?.resources).toBeGreaterThan(0);
      expect(await parts()).toEqual({});
    });
  });
});
