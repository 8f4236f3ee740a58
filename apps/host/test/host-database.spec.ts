import { startHostApp } from './host-app.js';
import { createHostDatabase } from './host-database.js';

/** The transactions that created the views. */
const MADE_BY = `select distinct xmin::text from pg_class where relnamespace = 'inventory'::regnamespace and relkind = 'v' order by 1`;

describe('the database of a host', () => {
  it('has the views that a start creates', async () => {
    const database = await createHostDatabase();
    const { rows: before } = await database.pool.query(MADE_BY);

    const host = await startHostApp(database, { role: 'api' });

    const { rows: after } = await database.pool.query(MADE_BY);
    expect(before.length).toBeGreaterThan(0);
    expect(after).toEqual(before);
    await host.close();
    await database.drop();
  });
});
