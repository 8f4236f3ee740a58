import { useInventory } from '../../../test/use-inventory.js';
import { CHANGE_TYPES, type ChangeType } from '../../changes/changes.dto.js';
import { DailyChangesService } from '../../changes/daily-changes.service.js';
import { countOnce, MAX_MARKED } from './count-once.js';

const [DROPLET, SNAPSHOT, IMAGE] = ['digitalocean.droplet', 'digitalocean.snapshot', 'digitalocean.image'];
const TYPES = [{ kind: DROPLET }, { kind: SNAPSHOT }, { kind: IMAGE, aliasOf: SNAPSHOT }];
const usd = (amount: number) => ({ monthly: [{ amount, currency: 'USD' }], monthlyUsd: amount });
const MONDAY = '2026-11-02T12:00:00.000Z';

const droplet = (uid: string, more: object = {}) => ({
  kind: DROPLET,
  uid,
  name: `web-${uid}`,
  region: 'nyc3',
  tags: ['web'],
  attributes: { monthlyCost: { amount: 10, currency: 'USD' } },
  ...more,
});

describe('counting each thing once', () => {
  const { app, database, fixture } = useInventory();
  let one: string;
  let other: string;

  beforeEach(async () => {
    one = await fixture.connection('digitalocean', 'team-1');
    other = await fixture.connection('digitalocean', 'team-1');
    await database.pool.query(`update connection set created_at = '2026-01-01', status = 'ok' where id = $1`, [one]);
    await database.pool.query(`update connection set created_at = '2026-02-01', status = 'ok' where id = $1`, [other]);
  });

  const settle = (connection: string) => countOnce(database.pool, connection, TYPES);
  const summary = async (query: object = {}) => (await app.get('/resources/summary', query).expect(200)).body;
  const counted = async (query: object = {}) => (await app.get('/resources/count', query).expect(200)).body.count;
  const changes = async (query: object = {}) =>
    (await app.get('/changes', query).expect(200)).body.items.map(
      ({ type, name }: { type: string; name: string }) => `${type} ${name}`,
    );
  /** Totals per type over all returned days. */
  const changesByType = async (query: object = {}) => {
    const now = new Date('2026-11-05T00:00:00Z');
    const { items } = await new DailyChangesService(database.pool).count({ days: 9, timeZone: 'UTC', ...query }, now);
    const sum = (type: ChangeType) => items.reduce((total, day) => total + day[type], 0);
    return CHANGE_TYPES.map((type) => `${sum(type)} ${type}`).filter((text) => !text.startsWith('0'));
  };
  const facets = async (query: object = {}) => (await app.get('/resources/facets', query).expect(200)).body;

  describe('of an account that two connections read', () => {
    beforeEach(async () => {
      await fixture.write(one, [droplet('1'), droplet('2')], MONDAY);
      await fixture.write(other, [droplet('2'), droplet('3')], MONDAY);
      await settle(other);
    });

    it('adds up resources and costs once, and those that only one of them sees as well', async () => {
      const costOf = (count: number) => ({ count, priced: count, ...usd(count * 10) });

      expect(await summary()).toEqual({
        total: 3,
        cost: { priced: 3, ...usd(30) },
        kinds: [{ value: DROPLET, ...costOf(3) }],
        entities: [{ value: 'server', ...costOf(3) }],
        regions: [{ value: 'nyc3', ...costOf(3) }],
        connections: [one, other].sort().map((value) => ({ value, ...costOf(2) })),
      });
    });

    it('lists, counts and offers once what is listed, and all that a chosen connection holds', async () => {
      expect(await app.walk({})).toEqual(['web-1', 'web-2', 'web-3']);
      expect(await app.walk({ tag: 'web' })).toEqual(['web-1', 'web-2', 'web-3']);
      expect(await app.walk({ connection: other })).toEqual(['web-2', 'web-3']);
      expect([await counted(), await counted({ connection: other }), await counted({ at: MONDAY })]).toEqual([3, 2, 3]);
      expect(await facets()).toMatchObject({
        connection: [{ count: 2 }, { count: 2 }],
        kind: [{ count: 3 }],
        tag: [{ value: 'web', count: 3 }],
      });
      expect((await summary({ connection: other })).total).toBe(2);
    });

    it('tells and counts their changes once, and all those of a chosen connection', async () => {
      await fixture.write(
        one,
        [droplet('1', { status: 'off' }), droplet('2', { status: 'off' })],
        '2026-11-03T00:00:00Z',
      );
      await fixture.write(other, [droplet('2', { status: 'off' })], '2026-11-03T01:00:00Z');

      const created = ['created web-3', 'created web-2', 'created web-1'];
      expect((await changes()).sort()).toEqual([...created, 'changed web-1', 'changed web-2'].sort());
      expect(await changes({ connection: other })).toEqual(['changed web-2', ...created.slice(0, 2)]);
      expect((await changes({ connection: [one, other] })).length).toBe(7);
      expect(await changesByType()).toEqual(['3 created', '2 changed']);
      expect(await changesByType({ connections: [other] })).toEqual(['2 created', '1 changed']);
      expect(await changesByType({ connections: [one, other] })).toEqual(['4 created', '3 changed']);
    });

    it('tells and counts the changes of the connection that speaks now', async () => {
      await fixture.write(other, [droplet('2', { name: 'renamed' })], '2026-11-03T00:00:00Z');
      expect(await changesByType()).toEqual(['3 created']);

      await database.pool.query(`update connection set status = 'refused' where id = $1`, [one]);
      await settle(other);

      expect(await changesByType()).toEqual(['3 created', '1 changed']);
      expect((await changes())[0]).toBe('changed renamed');
    });

    it('counts all of one connection, and its changes, after the other is removed', async () => {
      await database.pool.query('delete from connection where id = $1', [one]);
      await settle(other);

      expect((await summary()).total).toBe(2);
      expect(await changes()).toEqual(['created web-3', 'created web-2']);
      expect(await changesByType()).toEqual(['2 created']);
    });

    it('goes on counting what is gone from one of them only', async () => {
      const { rows } = await database.pool.query(`select id from resource where connection_id = $1 and uid = '2'`, [
        one,
      ]);
      await fixture.markGone([rows[0].id], '2026-11-03T00:00:00Z');
      await settle(one);

      expect((await summary()).total).toBe(3);
      expect([await counted(), await counted({ state: 'gone' })]).toEqual([3, 0]);
    });

    it('lets a connection speak whose credential works', async () => {
      await database.pool.query(`update connection set status = 'refused' where id = $1`, [one]);
      await fixture.write(other, [droplet('2', { name: 'renamed' })], '2026-11-03T00:00:00Z');
      await settle(other);

      expect(await app.walk({})).toEqual(['renamed', 'web-1', 'web-3']);
    });

    it('counts what a third connection reads once already before its first sync has ended', async () => {
      const third = await fixture.connection('digitalocean', 'team-1');
      await fixture.write(third, [droplet('1'), droplet('9')], MONDAY);

      expect([(await summary()).total, await counted(), await counted({ connection: third })]).toEqual([4, 4, 2]);
    });

    it('counts what a third connection reads where the others no longer find it', async () => {
      await database.pool.query(`update resource set gone_at = now() where uid = '1'`);
      const third = await fixture.connection('digitalocean', 'team-1');
      await fixture.write(third, [droplet('1')], MONDAY);

      expect((await summary()).total).toBe(3);
    });

    it('takes the same id in another account for another thing', async () => {
      const third = await fixture.connection('digitalocean', 'team-2');
      await fixture.write(third, [droplet('1')], MONDAY);
      await settle(third);

      expect((await summary()).total).toBe(4);
    });
  });

  describe('of an account so large that it changes hands in several transactions', () => {
    const THINGS = 2 * MAX_MARKED + 500;

    beforeEach(async () => {
      const all = Array.from({ length: THINGS }, (_, uid) => droplet(String(uid)));
      await fixture.write(one, all, MONDAY);
      await fixture.write(other, all, MONDAY);
      await settle(other);
      await database.pool.query(`update connection set status = 'refused' where id = $1`, [one]);
    });

    it('counts each thing once at every moment, while transactions mark at most so many things each', async () => {
      const totals = new Set<number>();
      let isSettled = false;
      const settled = settle(other).finally(() => (isSettled = true));
      while (!isSettled) totals.add(await counted());
      await settled;

      expect([...totals, await counted()]).toEqual([THINGS, THINGS]);
      const { rows: speaking } = await database.pool.query(
        'select distinct connection_id as id from resource where not twin',
      );
      expect(speaking).toEqual([{ id: other }]);
      expect(await changesByType()).toEqual([`${THINGS} created`]);
      const { rows: marked } = await database.pool.query(
        'select count(distinct uid)::int as things from resource group by xmin::text',
      );
      expect(marked.map(({ things }) => things).sort()).toEqual([MAX_MARKED, MAX_MARKED, 500].sort());
    });
  });

  describe('of a snapshot that is listed as an image as well', () => {
    beforeEach(async () => {
      await fixture.write(one, [{ kind: SNAPSHOT, uid: '7', entity: 'snapshot' }], MONDAY);
      await fixture.write(
        one,
        [
          { kind: IMAGE, uid: '7', entity: 'image' },
          { kind: IMAGE, uid: '8', entity: 'image' },
        ],
        MONDAY,
      );
      await settle(one);
    });

    it('counts it as a snapshot in totals, and shows it in both lists', async () => {
      const { total, kinds } = await summary();

      expect([total, await counted(), (await app.walk({})).length]).toEqual([2, 2, 2]);
      expect(kinds).toMatchObject([
        { value: IMAGE, count: 2 },
        { value: SNAPSHOT, count: 1 },
      ]);
      expect([await counted({ kind: IMAGE }), await counted({ entity: 'snapshot' })]).toEqual([2, 1]);
      expect((await facets()).kind).toEqual([
        { value: IMAGE, count: 2 },
        { value: SNAPSHOT, count: 1 },
      ]);
    });

    it('counts its changes as those of a snapshot, and tells those of both', async () => {
      expect(await changesByType()).toEqual(['2 created']);
      expect((await changes()).length).toBe(3);
    });

    it.each([
      [SNAPSHOT, IMAGE],
      [IMAGE, SNAPSHOT],
    ])('counts a new one once already before the sync that reads it has ended, %s first', async (first, second) => {
      await fixture.write(one, [{ kind: first, uid: '9', entity: 'image' }], MONDAY);
      await fixture.write(one, [{ kind: second, uid: '9', entity: 'image' }], MONDAY);

      expect((await summary()).total).toBe(3);
    });

    it('counts it once again as soon as it is back as a snapshot', async () => {
      const { rows } = await database.pool.query('select id from resource where kind = $1', [SNAPSHOT]);
      await fixture.markGone([rows[0].id], '2026-11-03T00:00:00Z');
      await settle(one);
      await fixture.write(one, [{ kind: SNAPSHOT, uid: '7', entity: 'snapshot' }], '2026-11-04T00:00:00Z');

      expect((await summary()).total).toBe(2);
    });

    it('counts it as an image once the list of snapshots lacks it', async () => {
      const { rows } = await database.pool.query('select id from resource where kind = $1', [SNAPSHOT]);
      await fixture.markGone([rows[0].id], '2026-11-03T00:00:00Z');
      await settle(one);

      expect((await summary()).total).toBe(2);
    });
  });
});
