import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { DisappearancesQuery } from './disappearances-query.js';

const KIND = 'digitalocean.droplet';

describe('what a sync no longer found', () => {
  let database: TestDatabase;
  let inventory: InventoryFixture;
  let connectionId: string;
  let runId: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    inventory = new InventoryFixture(database);
    connectionId = await inventory.connection('digitalocean');
    runId = await inventory.run(connectionId);
  });

  afterEach(() => database.drop());

  const fill = (kind: string, count: number) =>
    inventory.write(
      connectionId,
      Array.from({ length: count }, (_, index) => ({ kind, uid: `${index}`, name: `name ${index}`, region: 'nyc3' })),
      '2026-11-20T10:00:00Z',
    );
  const wait = (task: string, ids: readonly string[] | null) =>
    database.pool.query(`insert into sync_task (run_id, task, kind, awaiting) values ($1, $2, $3, $4)`, [
      runId,
      task,
      KIND,
      ids && JSON.stringify(ids),
    ]);
  const page = (cursor?: string) => new DisappearancesQuery(database.pool).page(runId, cursor);

  it('are listed by name, task after task', async () => {
    const [server] = await fill(KIND, 1);
    const [volume] = await fill('digitalocean.volume', 1);
    await wait('volumes-list', [volume!]);
    await wait('server-list', [server!]);
    await wait('images-list', null);

    expect(await page()).toEqual({
      items: [
        { id: server, task: 'server-list', kind: KIND, uid: '0', name: 'name 0', region: 'nyc3' },
        { id: volume, task: 'volumes-list', kind: 'digitalocean.volume', uid: '0', name: 'name 0', region: 'nyc3' },
      ],
      nextCursor: null,
    });
  });

  it('is returned page by page, each resource once', async () => {
    const ids = await fill(KIND, 250);
    await wait('server-list', ids);

    const pages = [await page()];
    for (let next = pages[0]?.nextCursor; next; next = pages.at(-1)?.nextCursor) pages.push(await page(next));

    expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 50]);
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids);
  });

  it('is nothing when the sync waits for nothing', async () => {
    await wait('server-list', null);

    expect(await page()).toEqual({ items: [], nextCursor: null });
  });
});
