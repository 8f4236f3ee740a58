import { parseAllDocuments } from 'yaml';
import { useInventory } from '../../../test/use-inventory.js';

describe('GET /feeds/backstage', () => {
  const { app, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
  });

  const entities = async (query: object = {}) => {
    const { text } = await app.get('/feeds/backstage', query).buffer(true).expect(200);
    const documents = parseAllDocuments(text);
    if (!Array.isArray(documents)) return [];
    for (const { errors } of documents) expect(errors).toEqual([]);
    return documents.map((document) => document.toJS());
  };
  const droplet = (name: string, uid: string, tags: string[] = []) => ({
    kind: 'digitalocean.droplet',
    uid,
    name,
    tags,
  });

  it('describes resources as entities with an owner and a system', async () => {
    await fixture.write(connection, [droplet('web-1', '1', ['owner:team-a', 'system:shop', 'Größe XL', 'web'])]);

    const [entity] = await entities();

    expect(entity).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'web-1',
        title: 'web-1',
        annotations: expect.objectContaining({
          'maestro/provider': 'digitalocean',
          'maestro/uid': '1',
          'maestro/connection': 'digitalocean',
        }),
        tags: ['owner:team-a', 'system:shop', 'gr-e-xl', 'web'],
        links: [{ url: 'https://cloud.digitalocean.com/droplets/1', title: 'digitalocean' }],
      },
      spec: { type: 'server', owner: 'team-a', system: 'shop' },
    });
  });

  it('takes defaults, and other tags, for owners and systems', async () => {
    await fixture.write(connection, [droplet('a', '1'), droplet('b', '2', ['team:group:x/y z', 'team:b'])]);

    const specs = (await entities({ owner: 'group:default/ops', system: 'all', ownerTag: 'team' })).map(
      ({ spec }) => spec,
    );

    expect(specs).toEqual([
      { type: 'server', owner: 'group:default/ops', system: 'all' },
      { type: 'server', owner: 'group:default/ops', system: 'all' },
    ]);
    await app.get('/feeds/backstage', { owner: 'a b' }).expect(400);
  });

  it('gives names that Backstage accepts, each different, whatever resources are called', async () => {
    const names = ['Web', 'web', 'a'.repeat(200), 'häuser', '...', '"\u0085\u2028: x', '- a: b #'];
    await fixture.write(
      connection,
      names.map((name, place) => droplet(name, String(place))),
    );

    const found = (await entities()).map(({ metadata }) => metadata);

    expect(new Set(found.map(({ name }) => name.toLowerCase())).size).toBe(names.length);
    for (const { name } of found) expect(name).toMatch(/^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/);
    expect(found.map(({ title }) => title).sort()).toEqual([...names].sort());
  });
});
