import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { HOSTILE_IN_URL } from '../../../test/hostile-values.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { createHostDatabase } from '../../../test/host-database.js';

const NOTHING = '00000000-0000-4000-8000-00000000dead';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

/** Ids that cannot be decoded, or that change the path. */
const UNDECODABLE = ['%ed%a0%80', '%zz'];
const MALFORMED = ['1', `${NOTHING}0`, NOTHING.slice(1), ...HOSTILE_IN_URL].filter(
  (value) => value !== '' && !UNDECODABLE.includes(value),
);

/** One parameter in the path of one operation. */
interface Place {
  readonly method: Method;
  readonly path: string;
  readonly name: string;
}

/** A body that only fails because of the path. */
const bodyFor = (path: string): object => {
  if (path.endsWith('/schedules')) return { enabled: true };
  if (path.endsWith('/schedules/{task}')) return { intervalSeconds: 3600 };
  if (path.endsWith('/subscriptions/{id}'))
    return { name: 's', channelId: NOTHING, topic: 'syncs', events: ['failed'] };
  if (path.endsWith('/mute')) return { reason: 'known' };
  return path.startsWith('/api/v1/providers/') ? { credentials: {} } : {};
};

describe('what no id is, in the path of every operation', () => {
  let database: TestDatabase;
  let host: HostApp;
  let connection: string;
  let places: readonly Place[];

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
    connection = await new InventoryFixture(database).connection('digitalocean');
    const { body } = await host.get('/api/docs/openapi.json');
    places = Object.entries<Readonly<Record<string, unknown>>>(body.paths).flatMap(([path, described]) =>
      METHODS.filter((method) => method in described).flatMap((method) =>
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ method, path, name })),
      ),
    );
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  /** The path with a value for the parameter, and existing values for earlier ones. */
  async function answer({ method, path, name }: Place, value: string) {
    const url = path.replace(`{${name}}`, value).replace('{id}', connection).replace('{task}', 'server-list');
    const { status, body } = await host[method](url, bodyFor(path));
    return { method, path, name, status, code: body.code };
  }

  it('is answered with 404 and a code of its own, like an id that names nothing', async () => {
    expect(places.length).toBeGreaterThan(20);
    for (const place of places) {
      const expected = await answer(place, NOTHING);
      expect(expected).toMatchObject({ status: 404, code: expect.stringMatching(/^unknown-(?!route)|^resource-not-/) });
      for (const value of MALFORMED) expect({ value, ...(await answer(place, value)) }).toEqual({ value, ...expected });
    }
  });

  it('is not repeated', async () => {
    for (const place of places) {
      const url = place.path.replace(`{${place.name}}`, 'mst_hunter%3D2').replace('{id}', connection);
      const { text } = await host[place.method](url, bodyFor(place.path));
      expect(text).not.toContain('hunter');
    }
  });

  it('is answered with 400 only where the address cannot be decoded', async () => {
    for (const place of places)
      for (const value of UNDECODABLE)
        expect(await answer(place, value)).toMatchObject({ status: 400, code: 'bad-request' });
  });
});
