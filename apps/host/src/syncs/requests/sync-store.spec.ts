import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { SyncStore } from './sync-store.js';

describe('the syncs of a connection', () => {
  let database: TestDatabase;
  let inventory: InventoryFixture;
  let store: SyncStore;
  let connectionId: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    inventory = new InventoryFixture(database);
    store = new SyncStore(database.pool);
    connectionId = await inventory.connection('digitalocean');
  });

  afterEach(() => database.drop());

  const runs = async (count: number, requestedAt: string): Promise<string[]> => {
    const { rows } = await database.pool.query<{ id: string }>(
      `insert into sync_run (connection_id, trigger, requested_at)
       select $1, 'api', ${requestedAt} from generate_series(1, $2) as step returning id`,
      [connectionId, count],
    );
    return rows.map(({ id }) => id);
  };
  const pages = async () => {
    const read = [await store.ofConnection(connectionId)];
    while (read.at(-1)?.nextCursor) read.push(await store.ofConnection(connectionId, read.at(-1)?.nextCursor ?? ''));
    return read.map(({ items }) => items.map(({ id }) => id));
  };

  it('are listed newest first, each once, also if many have the same millisecond', async () => {
    const ids = await runs(120, `'2026-11-20T10:00:00.000Z'::timestamptz + step * interval '1 microsecond'`);

    const read = await pages();

    expect(read.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(read.flat()).toEqual([...ids].reverse());
  });

  it('are each told once where many were asked for at the same moment', async () => {
    const ids = await runs(120, `'2026-11-20T10:00:00Z'`);

    expect((await pages()).flat().sort()).toEqual([...ids].sort());
  });

  it('have no page after one that the last of them fills', async () => {
    await runs(50, `'2026-11-20T10:00:00Z'`);

    expect(await store.ofConnection(connectionId)).toMatchObject({ nextCursor: null });
  });

  it.each(['', 'nope', '2026-11-20T10:00:00.000Z'])('refuse the cursor %j, naming it', async (cursor) => {
    await expect(store.ofConnection(connectionId, cursor)).rejects.toMatchObject({
      facts: { status: 400, errors: [{ field: 'cursor' }] },
    });
  });

  it('refuse the cursor of another connection', async () => {
    await runs(51, `'2026-11-20T10:00:00Z'`);
    const { nextCursor } = await store.ofConnection(connectionId);
    const other = await inventory.connection('spaces');

    await expect(store.ofConnection(other, nextCursor!)).rejects.toMatchObject({ facts: { status: 400 } });
  });
});
