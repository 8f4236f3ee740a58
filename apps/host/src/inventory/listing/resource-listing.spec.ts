import { useInventory } from '../../../test/use-inventory.js';
import type { ResourceItem } from './resource.dto.js';

const DROPLET = 'digitalocean.droplet';
const VOLUME = 'digitalocean.volume';
const [MONDAY, TUESDAY, WEDNESDAY] = [
  '2026-11-02T12:00:00.000Z',
  '2026-11-03T12:00:00.000Z',
  '2026-11-04T12:00:00.000Z',
];

describe('GET /resources', () => {
  const { app, database, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
  });

  const names = async (query: object): Promise<string[]> => {
    const { body } = await app.get('/resources', query).expect(200);
    return body.items.map(({ name }: ResourceItem) => name);
  };

  it('shows a resource as the contract tells it, without raw', async () => {
    const relations = [{ type: 'attached-to' as const, to: { provider: 'digitalocean', kind: VOLUME, uid: 'v1' } }];
    const more = { region: 'nyc3', status: 'active', createdAt: '2026-10-01T00:00:00Z', tags: ['web'], relations };
    const unknown = [{ field: 'vcpus', reason: 'Grant the scope.' }];
    const [id] = await fixture.write(
      connection,
      [{ kind: DROPLET, uid: '1', name: 'web-1', attributes: { memoryMb: 1024 }, unknown, ...more }],
      MONDAY,
    );

    const { body } = await app.get('/resources').expect(200);

    expect(body).toEqual({
      items: [
        {
          id,
          connectionId: connection,
          key: { provider: 'digitalocean', kind: DROPLET, uid: '1' },
          name: 'web-1',
          entity: 'server',
          active: true,
          attributes: { memoryMb: 1024 },
          unknown: [{ field: 'vcpus', reason: 'Grant the scope.', since: expect.any(String), lastKnown: false }],
          ...more,
          createdAt: '2026-10-01T00:00:00.000Z',
          firstSeenAt: MONDAY,
          changedAt: MONDAY,
          goneAt: null,
        },
      ],
      nextCursor: null,
      cut: false,
    });
  });

  describe('filters', () => {
    beforeEach(async () => {
      const servers = [
        { uid: '1', name: 'web-1', region: 'nyc3', status: 'active', tags: ['web', 'prod'] },
        { uid: '2', name: 'web-2', region: 'ams3', status: 'off', tags: ['web'] },
        {
          uid: '3',
          name: 'db_1',
          region: 'ams3',
          status: 'active',
          tags: ['prod'],
          attributes: { privateIpv4: ['10.0.0.77'] },
        },
      ];
      const ids = await fixture.write(
        connection,
        servers.map((server) => ({ kind: DROPLET, ...server })),
        MONDAY,
      );
      await fixture.markGone([ids[1]!], TUESDAY);
      const other = await fixture.connection('spaces');
      await fixture.write(other, [{ kind: 'spaces.bucket', uid: 'b', name: 'assets', entity: 'bucket' }], MONDAY);
    });

    it.each([
      [{}, ['assets', 'db_1', 'web-1']],
      [{ state: 'all' }, ['assets', 'db_1', 'web-1', 'web-2']],
      [{ state: 'gone' }, ['web-2']],
      [{ kind: DROPLET }, ['db_1', 'web-1']],
      [{ kind: [DROPLET, 'spaces.bucket'] }, ['assets', 'db_1', 'web-1']],
      [{ kind: 'digitalocean.image' }, []],
      [{ entity: 'bucket' }, ['assets']],
      [{ entity: 'application' }, ['assets']],
      [{ family: 'ObjectStorage' }, ['assets']],
      [{ region: 'ams3' }, ['db_1']],
      [{ region: ['ams3', 'nyc3'], status: 'active' }, ['db_1', 'web-1']],
      [{ status: 'off', state: 'gone' }, ['web-2']],
      [{ tag: 'prod' }, ['db_1', 'web-1']],
      [{ tag: ['prod', 'web'] }, ['web-1']],
      [{ tag: 'web', state: 'all' }, ['web-1', 'web-2']],
      [{ q: 'WEB' }, ['web-1']],
      [{ q: '10.0.0.77' }, ['db_1']],
      [{ q: 'db prod' }, ['db_1']],
      [{ q: 'db_' }, ['db_1']],
      [{ q: 'b-1' }, ['web-1']],
      [{ q: '%' }, []],
    ])('narrows by %j', async (query, expected) => {
      expect(await names(query)).toEqual(expected);
    });

    it('narrows by connection', async () => {
      expect(await names({ connection })).toEqual(['db_1', 'web-1']);
    });
  });

  it('follows a tag that is given, taken away, and renamed with its resource', async () => {
    await fixture.write(connection, [{ kind: DROPLET, uid: '1', name: 'a', tags: ['web'] }], MONDAY);
    await fixture.write(connection, [{ kind: DROPLET, uid: '2', name: 'b', tags: [] }], MONDAY);
    await fixture.write(connection, [{ kind: DROPLET, uid: '1', name: 'z', tags: ['web', 'prod'] }], TUESDAY);
    await fixture.write(connection, [{ kind: DROPLET, uid: '2', name: 'b', tags: ['web'] }], TUESDAY);

    expect(await names({ tag: 'web' })).toEqual(['b', 'z']);
    expect(await names({ tag: 'prod' })).toEqual(['z']);

    await database.pool.query('delete from resource');
    const { rows } = await database.pool.query('select * from resource_tag');
    expect(rows).toEqual([]);
  });

  it.each([
    'name',
    '-name',
    'createdAt',
    '-createdAt',
    'changedAt',
    '-changedAt',
    'region',
    '-region',
    'kind',
    '-kind',
  ])('pages through everything once, ordered by %s', async (sort) => {
    const made = (kind: string, index: number) => ({
      kind,
      uid: `${index}`,
      name: `n${index % 7}`,
      ...(index % 3 > 0 && { region: `r${index % 3}`, createdAt: `2026-01-0${1 + (index % 4)}T00:00:00Z` }),
    });
    const indexes = Array.from({ length: 25 }, (_, index) => index);
    const droplets = indexes.map((index) => made(DROPLET, index));
    await fixture.write(connection, droplets.slice(0, 20), MONDAY);
    await fixture.write(connection, droplets.slice(20), TUESDAY);
    await fixture.write(connection, [made(VOLUME, 99)], WEDNESDAY);
    const whole = await app.get('/resources', { sort, limit: 200 }).expect(200);

    const seen: string[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const { body } = await app.get('/resources', { sort, limit: 4, ...(cursor && { cursor }) }).expect(200);
      seen.push(...body.items.map(({ id }: ResourceItem) => id));
      cursor = body.nextCursor;
    }

    expect(seen).toEqual(whole.body.items.map(({ id }: ResourceItem) => id));
    expect(new Set(seen).size).toBe(26);
    const field = sort.replace('-', '') as 'name' | 'createdAt' | 'region';
    const values = whole.body.items.map((item: ResourceItem) =>
      sort.endsWith('kind') ? item.key.kind : (item[field] ?? null),
    );
    const known = values.filter((value: string | null) => value !== null);
    expect(known).toEqual(sort.startsWith('-') ? [...known].sort().reverse() : [...known].sort());
    expect(values.slice(known.length).every((value: string | null) => value === null)).toBe(true);
  });

  it('neither repeats nor hides a row while others come and go between the pages', async () => {
    const named = (name: string) => ({ kind: DROPLET, uid: name, name, tags: ['web'] });
    const stay = Array.from({ length: 40 }, (_, index) => `m${String(index).padStart(3, '0')}`);
    await fixture.write(connection, stay.map(named), MONDAY);
    const leaving = Array.from({ length: 20 }, (_, index) => `m${String(index * 2).padStart(3, '0')}x`);
    const ids = await fixture.write(connection, leaving.map(named), MONDAY);

    for (const filter of [{ kind: DROPLET }, { tag: 'web' }]) {
      const seen = await app.walk({ ...filter, limit: 7 }, async (page) => {
        const around = [`a-${page}`, `m01${page % 10}y`, `z-${page}`].map((name) => named(`${name}${Math.random()}`));
        await fixture.write(connection, around, TUESDAY);
        await fixture.markGone(ids.splice(0, 2), TUESDAY);
      });

      expect(seen.filter((name) => stay.includes(name))).toEqual(stay);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  it('pages while a writer works beside it', async () => {
    const stay = Array.from({ length: 60 }, (_, index) => ({ kind: DROPLET, uid: `s${index}`, name: `m${index}` }));
    await fixture.write(connection, stay, MONDAY);
    let writing = true;
    const writer = (async () => {
      for (let turn = 0; writing; turn += 1) {
        const ids = await fixture.write(connection, [{ kind: DROPLET, uid: `t${turn}`, name: `m${turn}t` }], TUESDAY);
        await fixture.markGone(ids, WEDNESDAY);
      }
    })();

    const seen = await app.walk({ kind: DROPLET, limit: 5 });
    writing = false;
    await writer;

    const stayed = seen.filter((name) => !name.endsWith('t'));
    expect(stayed).toEqual(stay.map(({ name }) => name).sort());
    expect(new Set(seen).size).toBe(seen.length);
  });
});
