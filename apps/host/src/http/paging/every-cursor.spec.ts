import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { HOSTILE_IN_URL } from '../../../test/hostile-values.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { ListCursors } from './page-cursor.js';

/** The parts of the OpenAPI document that are used here. */
type Paths = Readonly<
  Record<string, { readonly get?: { readonly parameters?: readonly { readonly name: string }[] } }>
>;

const FOREIGN = new ListCursors({ list: 'of another program' }, []).write(['1']);

describe('the cursor of every list', () => {
  let database: TestDatabase;
  let host: HostApp;
  let lists: readonly string[];

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
    const fixture = new InventoryFixture(database);
    const connections = await fixture.connection('digitalocean');
    const [resources = ''] = await fixture.write(
      connections,
      [{ kind: 'digitalocean.droplet', uid: '1' }],
      '2026-11-02T12:00:00Z',
    );
    const { rows } = await database.pool.query<{ id: string }>(
      `insert into terraform_state (name, type, place, key_id, envelope, every_minutes)
       values ('Production', 'file', '/srv/state', 'k', 'e', 60) returning id`,
    );
    const ids: Readonly<Record<string, string>> = {
      ...{ connections, resources, syncs: await fixture.run(connections) },
      terraform: rows[0]?.id ?? '',
    };
    const { body } = await host.get('/api/docs/openapi.json');
    lists = Object.entries(body.paths as Paths)
      .filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'cursor'))
      .map(([path]) => path.replace('{id}', ids[path.split('/')[3] ?? ''] ?? ''));
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  const answer = async (list: string, query: string) => {
    const { status, body } = await host.get(`${list}?${query}`);
    return { list, query, status, code: body.code, fields: body.errors?.map(({ field }: { field: string }) => field) };
  };

  it('is refused by one code, whatever is wrong with it', async () => {
    const queries = [...HOSTILE_IN_URL, FOREIGN, 'nonsense', '0', 'a&cursor=b'].map((value) => `cursor=${value}`);
    // Values that the host refuses in any parameter.
    const others = queries.filter((query) => !/%00/.test(query));

    expect(lists.length).toBeGreaterThan(6);
    for (const list of lists)
      for (const query of others)
        expect(await answer(list, query)).toEqual({
          list,
          query,
          status: 400,
          code: 'invalid-cursor',
          fields: ['cursor'],
        });
  });
});
