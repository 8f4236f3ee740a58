import { useInventory } from '../../test/use-inventory.js';
import { type FixtureResource } from '../../test/inventory-fixture.js';
import { type ComparisonItem, type ComparisonSummary } from './comparison.dto.js';

const DROPLET = 'digitalocean.droplet';
const day = (number: number, hour = 12): string => `2026-11-0${number}T${hour}:00:00.000Z`;
const droplet = (uid: string, more: Partial<FixtureResource> = {}): FixtureResource => ({
  ...{ kind: DROPLET, uid, name: `web-${uid}` },
  ...more,
});
const costing = (amount: number, currency = 'USD') => ({ attributes: { monthlyCost: { amount, currency } } });

describe('/compare', () => {
  const { app, database, fixture } = useInventory();
  let production: string;

  beforeEach(async () => {
    production = await fixture.connection('digitalocean');
    await database.pool.query('update connection set created_at = $1', [day(1, 10)]);
  });

  const list = async (query: object = {}): Promise<ComparisonItem[]> =>
    (await app.get('/compare', { from: day(1, 18), ...query }).expect(200)).body.items;
  const shown = async (query: object = {}) => (await list(query)).map(({ type, name }) => `${type} ${name}`);
  const summary = async (query: object = {}): Promise<ComparisonSummary> =>
    (await app.get('/compare/summary', { from: day(1, 18), ...query }).expect(200)).body;

  it('lists each resource that differs once, however often it changed', async () => {
    const [, gone] = await fixture.write(production, [droplet('1'), droplet('2'), droplet('3')], day(1));
    await fixture.write(production, [droplet('1', { status: 'off' })], day(2));
    await fixture.write(production, [droplet('1', { status: 'off', region: 'nyc3' }), droplet('4')], day(3));
    await fixture.markGone([gone!], day(4));

    const items = await list();

    expect(items.map(({ type, name }) => `${type} ${name}`)).toEqual(['changed web-1', 'gone web-2', 'created web-4']);
    expect(items.map(({ paths }) => paths)).toEqual([['/region', '/status'], [], []]);
    expect(items[0]).toMatchObject({ connectionId: production, key: { kind: DROPLET, uid: '1' }, region: 'nyc3' });
  });

  it('leaves out what is the same at both moments', async () => {
    const [, back, brief] = await fixture.write(production, [droplet('1'), droplet('2')], day(1));
    await fixture.write(production, [droplet('1', { status: 'off' })], day(2));
    await fixture.write(production, [droplet('1')], day(3));
    await fixture.markGone([back!], day(2));
    await fixture.write(production, [droplet('2')], day(3));
    const [created] = await fixture.write(production, [droplet('3')], day(2));
    await fixture.markGone([created!], day(3));

    expect(brief).toBeUndefined();
    expect(await shown()).toEqual([]);
    expect((await summary()).counts).toEqual({ created: 0, gone: 0, changed: 0, entered: 0, left: 0 });
  });

  it('compares any two moments', async () => {
    await fixture.write(production, [droplet('1')], day(1));
    await fixture.write(production, [droplet('1', { status: 'off' })], day(2));
    await fixture.write(production, [droplet('1', { status: 'off' }), droplet('2')], day(3));

    expect(await shown({ to: day(2, 18) })).toEqual(['changed web-1']);
    expect(await shown({ from: day(2, 18), to: day(3, 18) })).toEqual(['created web-2']);
    expect(await shown({ from: day(3, 18) })).toEqual([]);
  });

  it('counts an instant as after what was written at it', async () => {
    await fixture.write(production, [droplet('1')], day(1));
    await fixture.write(production, [droplet('2')], day(2));

    expect(await shown({ from: day(1), to: day(2) })).toEqual(['created web-2']);
  });

  it('says what entered or left the filters although it existed before and still does', async () => {
    await fixture.write(production, [droplet('1', { tags: ['prod'] }), droplet('2'), droplet('3')], day(1));
    await fixture.write(production, [droplet('1'), droplet('2', { tags: ['prod'] }), droplet('3')], day(2));
    await fixture.write(production, [droplet('4', { tags: ['prod'] })], day(2));

    expect(await shown({ tag: 'prod' })).toEqual(['left web-1', 'entered web-2', 'created web-4']);
    expect(await shown({ tag: 'prod', type: ['entered', 'created'] })).toEqual(['entered web-2', 'created web-4']);
  });

  it('filters as lists do', async () => {
    const spaces = await fixture.connection('spaces');
    await fixture.write(production, [droplet('1', { region: 'ams3' }), droplet('2')], day(2));
    await fixture.write(spaces, [{ kind: 'spaces.bucket', uid: 'nyc3/a', name: 'a', entity: 'bucket' }], day(2));

    expect(await shown({ region: 'ams3' })).toEqual(['created web-1']);
    expect(await shown({ entity: 'bucket' })).toEqual(['created a']);
    expect(await shown({ kind: DROPLET, q: 'web-2' })).toEqual(['created web-2']);
    expect(await shown({ connection: spaces })).toEqual(['created a']);
  });

  it('adds up by kind, and how the monthly cost has moved in each currency', async () => {
    const before = [
      droplet('1', costing(24)),
      droplet('2', costing(48)),
      droplet('3', costing(5, 'EUR')),
      droplet('4'),
    ];
    const [, gone] = await fixture.write(production, before, day(1));
    await fixture.write(production, [droplet('1', costing(12)), droplet('5', costing(6.1))], day(2));
    await fixture.write(production, [droplet('3', costing(7.5, 'EUR'))], day(2));
    await fixture.markGone([gone!], day(3));

    const { kinds, cost } = await summary();

    expect(kinds).toEqual([{ kind: DROPLET, entity: 'server', created: 1, gone: 1, changed: 2, entered: 0, left: 0 }]);
    expect(cost).toEqual([
      { currency: 'EUR', before: 5, after: 7.5, change: 2.5 },
      { currency: 'USD', before: 72, after: 18.1, change: -53.9 },
    ]);
    const costs = (await list()).map(({ name, costBefore, costAfter }) => [
      name,
      costBefore?.amount,
      costAfter?.amount,
    ]);
    expect(costs).toEqual([
      ['web-1', 24, 12],
      ['web-2', 48, undefined],
      ['web-3', 5, 7.5],
      ['web-5', undefined, 6.1],
    ]);
  });

  it('compares with 24 hours before, unless another moment is given', async () => {
    await fixture.write(production, [droplet('1')], day(1));
    await fixture.write(production, [droplet('2')], day(2));
    const moments = (await app.get('/compare', { to: day(3, 10) }).expect(200)).body;

    expect([moments.from, moments.to]).toEqual([day(2, 10), day(3, 10)]);
    expect(moments.items.map(({ name }: ComparisonItem) => name)).toEqual(['web-2']);
    await app.get('/compare', { to: '0001-01-01T00:00:00Z' }).expect(400);
  });

  it('names connections that were added after the earlier moment', async () => {
    await fixture.write(production, [droplet('1')], day(2));

    expect((await summary()).laterConnections).toEqual([]);
    expect((await summary({ from: '2026-11-01T05:00:00Z' })).laterConnections).toEqual([
      { connectionId: production, since: day(1, 10) },
    ]);
  });

  it('pages through one comparison, whatever is written meanwhile', async () => {
    await fixture.write(
      production,
      ['1', '2', '3'].map((uid) => droplet(uid)),
      day(2),
    );
    const first = (await app.get('/compare', { from: day(1), limit: 2 }).expect(200)).body;
    await fixture.write(production, [droplet('9')]);

    const rest = (await app.get('/compare', { from: day(1), limit: 2, cursor: first.nextCursor }).expect(200)).body;

    expect([...first.items, ...rest.items].map(({ name }: ComparisonItem) => name)).toEqual([
      'web-1',
      'web-2',
      'web-3',
    ]);
    expect([rest.to, rest.nextCursor]).toEqual([first.to, null]);
  });

  it.each([
    [{ from: 'yesterday' }, 'from must be a moment'],
    [{ from: day(2), to: day(2) }, 'from must be before to'],
    [{ from: '2999-01-01T00:00:00Z' }, 'from must be before to, and before now'],
    [{ from: day(1), type: 'creatd' }, 'Did you mean created?'],
    [{ from: day(1), state: 'gone' }, 'state'],
    [{ from: day(1), cursor: 'x' }, 'cursor'],
  ])('refuses %j', async (query, message) => {
    const { body } = await app.get('/compare', query).expect(400);

    expect(JSON.stringify(body)).toContain(message);
  });
});
