import { useInventory } from '../../test/use-inventory.js';
import { type FixtureResource } from '../../test/inventory-fixture.js';
import type { ChangeItem } from './changes.dto.js';
import { DailyChangesService } from './daily-changes.service.js';

const DROPLET = 'digitalocean.droplet';
const BUCKET = 'spaces.bucket';
const day = (number: number, hour = 12): string => `2026-11-0${number}T${hour}:00:00.000Z`;
const BUCKET_A = { kind: BUCKET, uid: 'nyc3/a', name: 'a', entity: 'bucket' } as const;
const droplet = (uid: string, more: Partial<FixtureResource> = {}): FixtureResource => ({
  kind: DROPLET,
  uid,
  name: `web-${uid}`,
  ...more,
});

describe('/changes', () => {
  const { app, database, fixture } = useInventory();
  let production: string;
  let assets: string;

  beforeEach(async () => {
    production = await fixture.connection('digitalocean');
    assets = await fixture.connection('spaces');
  });

  const list = async (query: object = {}): Promise<ChangeItem[]> =>
    (await app.get('/changes', query).expect(200)).body.items;
  const told = async (query: object = {}) => (await list(query)).map(({ type, name, at }) => `${type} ${name} ${at}`);

  /** Two droplets and a bucket. One droplet changes, disappears and returns. */
  const history = async () => {
    const run = await fixture.run(production);
    const [id] = await fixture.write(production, [droplet('1'), droplet('2')], day(1), run);
    await fixture.write(assets, [BUCKET_A], day(2));
    await fixture.write(production, [droplet('1', { status: 'off', attributes: { vcpus: 2 } })], day(3));
    await fixture.markGone([id!], day(4));
    await fixture.write(production, [droplet('1', { status: 'on', attributes: { vcpus: 2 } })], day(5));
    return { id, run };
  };

  it('tells what was created, changed, gone and returned, newest first, over all connections', async () => {
    await history();

    expect(await told()).toEqual([
      `returned web-1 ${day(5)}`,
      `gone web-1 ${day(4)}`,
      `changed web-1 ${day(3)}`,
      `created a ${day(2)}`,
      `created web-2 ${day(1)}`,
      `created web-1 ${day(1)}`,
    ]);
  });

  it('says of each which resource of which connection it is, which sync saw it, and what changed', async () => {
    const { id, run } = await history();

    const items = await list({ connection: production });

    expect(items.at(-1)).toEqual({
      id: expect.any(String),
      type: 'created',
      at: day(1),
      resourceId: id,
      connectionId: production,
      key: { provider: 'digitalocean', kind: DROPLET, uid: '1' },
      name: 'web-1',
      entity: 'server',
      runId: run,
      paths: [],
      changes: [],
    });
    expect(items.map(({ type, paths }) => [type, paths])).toEqual([
      ['returned', ['/status']],
      ['gone', []],
      ['changed', expect.arrayContaining(['/status', '/attributes/vcpus'])],
      ['created', []],
      ['created', []],
    ]);
  });

  it('tells the values before and after, and those of raw only where nothing else changed', async () => {
    await fixture.write(production, [droplet('1', { raw: { size: 1 } })], day(1));
    await fixture.write(production, [droplet('1', { raw: { size: 2 } })], day(2));
    await fixture.write(production, [droplet('1', { status: 'off', raw: { size: 3 } })], day(3));

    const items = await list({ type: 'changed' });

    expect(items.map(({ changes }) => changes)).toEqual([
      [expect.objectContaining({ path: '/status', value: 'off' })],
      [{ op: 'replace', path: '/raw/size', value: 2, was: 1 }],
    ]);
  });

  it('reports raw if nothing else changed', async () => {
    await fixture.write(production, [droplet('1', { raw: { size: 1 } })], day(1));
    await fixture.write(production, [droplet('1', { raw: { size: 2 } })], day(2));
    await fixture.write(production, [droplet('1', { status: 'off', raw: { size: 3 } })], day(3));

    const items = await list({ type: 'changed' });

    expect(items.map(({ paths }) => paths)).toEqual([['/status'], ['/raw/size']]);
  });

  it.each([
    ['a connection', () => ({ connection: assets }), ['created a']],
    ['a kind', () => ({ kind: BUCKET }), ['created a']],
    ['an entity', () => ({ entity: 'bucket' }), ['created a']],
    ['a family', () => ({ family: 'ObjectStorage' }), ['created a']],
    ['a type', () => ({ type: ['gone', 'returned'] }), ['returned web-1', 'gone web-1']],
    ['a time', () => ({ since: day(2), until: day(4) }), ['changed web-1', 'created a']],
    [
      'all of it',
      () => ({ connection: [production, assets], kind: DROPLET, type: 'created', until: day(2) }),
      ['created web-2', 'created web-1'],
    ],
    ['a kind without changes', () => ({ kind: 'digitalocean.image' }), []],
  ])('is narrowed by %s', async (_what, query, expected) => {
    await history();

    expect((await told(query())).map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual(expected);
  });

  it('shows every change once over its pages, also those of one moment, while new ones come', async () => {
    await fixture.write(
      production,
      Array.from({ length: 7 }, (_, index) => droplet(String(index))),
      day(1),
    );
    await fixture.write(assets, [{ kind: BUCKET, uid: 'nyc3/a', name: 'a' }], day(1));
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await app.get('/changes', { limit: 3, ...(cursor && { cursor }) }).expect(200);
      names.push(...body.items.map(({ name }: ChangeItem) => name));
      cursor = body.nextCursor ?? undefined;
      await fixture.write(production, [droplet(`new-${names.length}`)], day(2));
    } while (cursor);

    expect(names.sort()).toEqual(['a', ...Array.from({ length: 7 }, (_, index) => `web-${index}`)]);
  });

  it.each([
    [{ type: 'deleted' }, 'type'],
    [{ since: 'yesterday' }, 'since'],
    [{ connection: 'production' }, 'connection'],
    [{ limit: 0 }, 'limit'],
    [{ cursor: 'nonsense' }, 'cursor'],
    [{ colour: 'red' }, 'colour'],
  ])('refuses %j, and names the field', async (query, field) => {
    const { body } = await app.get('/changes', query).expect(400);

    expect(body.errors[0].field).toBe(field);
  });

  it('counts day by day, with the days on which nothing changed', async () => {
    await history();

    const service = new DailyChangesService(database.pool);
    const { items } = await service.count({ days: 6, timeZone: 'UTC' }, new Date(day(6, 23)));

    expect(items).toEqual([
      { date: '2026-11-01', created: 2, changed: 0, gone: 0, returned: 0 },
      { date: '2026-11-02', created: 1, changed: 0, gone: 0, returned: 0 },
      { date: '2026-11-03', created: 0, changed: 1, gone: 0, returned: 0 },
      { date: '2026-11-04', created: 0, changed: 0, gone: 1, returned: 0 },
      { date: '2026-11-05', created: 0, changed: 0, gone: 0, returned: 1 },
      { date: '2026-11-06', created: 0, changed: 0, gone: 0, returned: 0 },
    ]);
    const ofAssets = await service.count({ days: 2, timeZone: 'UTC', connections: [assets] }, new Date(day(2, 23)));
    expect(ofAssets.items.map(({ created }) => created)).toEqual([0, 1]);
  });

  it('counts by the days of a time zone', async () => {
    await fixture.write(production, [droplet('1')], day(2, 23));
    const service = new DailyChangesService(database.pool);
    const created = async (timeZone: string) => {
      const { items } = await service.count({ days: 2, timeZone }, new Date('2026-11-03T01:00:00Z'));
      return items.map((item) => [item.date, item.created]);
    };

    expect(await created('UTC')).toEqual([
      ['2026-11-02', 1],
      ['2026-11-03', 0],
    ]);
    expect(await created('Europe/Berlin')).toEqual([
      ['2026-11-02', 0],
      ['2026-11-03', 1],
    ]);
    expect(await created('America/New_York')).toEqual([
      ['2026-11-01', 0],
      ['2026-11-02', 1],
    ]);
  });

  // Node.js knows the last, historic one; PostgreSQL does not.
  it.each(['Europe/Atlantis', '+01:00', '', 'UTC; drop table resource', 'US/Pacific-New'])(
    'refuses %j as a time zone',
    async (timeZone) => {
      const { body } = await app.get('/changes/daily', { timeZone }).expect(400);

      expect(body.errors[0].field).toBe('timeZone');
    },
  );

  it('counts the days until now', async () => {
    await fixture.write(production, [droplet('1')], new Date().toISOString());

    const { body } = await app
      .get('/changes/daily', { days: 3, connection: production, timeZone: 'Asia/Kolkata' })
      .expect(200);

    expect(body.items).toHaveLength(3);
    expect(body.items.reduce((sum: number, { created }: { created: number }) => sum + created, 0)).toBe(1);
  });
});
