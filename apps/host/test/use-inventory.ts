import { InventoryFixture } from './inventory-fixture.js';
import { type InventoryApp, startInventoryApp } from './inventory-app.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The inventory of a spec, from its first test to its last. */
export interface UsedInventory {
  readonly database: Pick<TestDatabase, 'pool' | 'url'>;
  readonly fixture: InventoryFixture;
  readonly app: Omit<InventoryApp, 'close'>;
}

/** Serves an inventory for all tests of the surrounding `describe`, over a separate database that is empty before each test. */
export function useInventory(): UsedInventory {
  let held: TestDatabase;
  let served: InventoryApp;
  const database: UsedInventory['database'] = {
    get pool() {
      return held.pool;
    },
    get url() {
      return held.url;
    },
  };
  const fixture = new InventoryFixture(database);

  beforeAll(async () => {
    held = await createTestDatabase();
    served = await startInventoryApp(held);
  });

  beforeEach(() => fixture.clear());

  afterAll(async () => {
    await served.close();
    await held.drop();
  });

  return {
    database,
    fixture,
    app: {
      get: (path, query) => served.get(path, query),
      walk: (query, between) => served.walk(query, between),
      address: () => served.address(),
    },
  };
}
