import { useInventory } from '../../../test/use-inventory.js';
import type { SearchResult } from './search.dto.js';

const DROPLET = 'digitalocean.droplet';

describe('GET /search', () => {
  const { app, database, fixture } = useInventory();
  let ids: string[];

  const search = async (q: string, limit?: number): Promise<SearchResult> => {
    const { body } = await app.get('/search', { q, limit }).expect(200);
    return body as SearchResult;
  };

  const namesOf = ({ groups }: SearchResult): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(groups.map(({ entity, items }) => [entity, items.map(({ name }) => name)]));

  beforeEach(async () => {
    const cloud = await fixture.connection('digitalocean');
    ids = await fixture.write(cloud, [
      {
        kind: DROPLET,
        uid: '3164444',
        name: 'web',
        region: 'fra1',
        tags: ['env:Production'],
        attributes: { publicIpv4: ['10.1.2.3'] },
      },
      { kind: DROPLET, uid: '2', name: 'web-2', region: 'nyc3', attributes: { vcpus: 8 } },
      { kind: DROPLET, uid: '3', name: 'old-web', region: 'fra1', attributes: { publicIpv4: ['192.0.2.7'] } },
      { kind: DROPLET, uid: '4', name: 'db', region: 'fra1', tags: ['behind-web'] },
      { kind: DROPLET, uid: '5', name: 'web-gone', region: 'fra1' },
    ]);
    await fixture.markGone([ids[4]!], '2026-11-04T12:00:00.000Z');
    await fixture.write(cloud, [{ kind: 'digitalocean.volume', uid: 'v', name: 'web-data', entity: 'volume' }]);
  });

  it('groups what is present by entity, with the best matches first', async () => {
    const found = await search('WEB');

    expect(namesOf(found)).toEqual({ server: ['web', 'web-2', 'old-web', 'db'], volume: ['web-data'] });
    expect(found).toMatchObject({ count: 5, cut: false, list: { q: 'WEB' } });
    expect(found.groups[0]).toMatchObject({ count: 4, items: [{ id: ids[0], region: 'fra1' }, {}, {}, {}] });
  });

  it('shows a few of each group, and counts all of them', async () => {
    const { groups, count } = await search('web', 1);

    expect(groups).toMatchObject([
      { entity: 'server', count: 4, items: [{ name: 'web' }] },
      { entity: 'volume', count: 1, items: [{ name: 'web-data' }] },
    ]);
    expect(count).toBe(5);
  });

  it.each([
    ['a tag, as the provider writes it', 'production', 'web', 'env:Production'],
    ['an address', '10.1.2', 'web', '10.1.2.3'],
    ['the id at the provider', '3164444', 'web', '3164444'],
    ['words in any order', 'behind-web db', 'db', 'behind-web'],
  ])('finds %s, and tells what matched', async (_what, q, name, matched) => {
    const { groups } = await search(q);

    expect(groups).toMatchObject([{ items: [{ name, matched }] }]);
  });

  it.each([
    ['a block of addresses', '10.0.0.0/8', ['web'], { query: 'address:10.0.0.0/8' }],
    ['a query', 'region:fra1 -tag:behind-web', ['old-web', 'web'], { query: 'region:fra1 -tag:behind-web' }],
    ['a field of a kind', 'vcpus>4', ['web-2'], { query: 'vcpus>4' }],
  ])('understands %s', async (_what, q, names, list) => {
    const found = await search(q);

    expect(namesOf(found)).toEqual({ server: names });
    expect(found).toMatchObject({ list, count: names.length, cut: false });
    expect(found.mistake).toBeUndefined();
  });

  it('tells which address is in a block', async () => {
    expect(await search('10.0.0.0/8')).toMatchObject({ groups: [{ items: [{ name: 'web', matched: '10.1.2.3' }] }] });
  });

  it('finds a resource by its id in the inventory', async () => {
    const found = await search(ids[1]!);

    expect(namesOf(found)).toEqual({ server: ['web-2'] });
  });

  it('searches words where a query is wrong, and tells why', async () => {
    const found = await search('regio:fra1');
    const tag = await search('env:production');

    expect(found).toMatchObject({
      groups: [],
      count: 0,
      list: { q: 'regio:fra1' },
      mistake: { position: 0, length: 5 },
    });
    expect(namesOf(tag)).toEqual({ server: ['web'] });
  });

  it('says where it stopped counting, and still shows the equal name', async () => {
    await database.pool.query(
      `insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text, first_seen_at, changed_at)
       select connection_id, provider, kind, 'many-' || number, part, 'many-web-' || number, entity, active, tags, attributes, relations, checksum, 'many-web-' || number, first_seen_at, changed_at
       from resource cross join generate_series(1, 6000) as number where id = $1`,
      [ids[0]],
    );

    const found = await search('web', 2);

    expect(found).toMatchObject({ cut: true, count: 5000 });
    expect(namesOf(found)).toMatchObject({ server: ['web', 'web-2'] });

    // The first resources by name have enough matches of a common condition, and none of a rare one.
    expect(await search('-tag:behind-web')).toMatchObject({
      cut: true,
      count: 4999,
      groups: [{ items: { length: 5 } }],
    });
    const rare = await search('vcpus>4');
    expect({ ...rare, names: namesOf(rare) }).toMatchObject({ cut: false, count: 1, names: { server: ['web-2'] } });
  });

  it.each(['', '  ', 'a\0b', 'x'.repeat(401)])('refuses %j', async (q) => {
    const { body } = await app.get('/search', { q }).expect(400);

    expect(body).toMatchObject({ code: 'invalid-request', errors: [{ field: 'q' }] });
  });
});
