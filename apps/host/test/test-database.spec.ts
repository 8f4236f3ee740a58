import { createTestDatabase } from './test-database.js';

describe('createTestDatabase', () => {
  it('gives a migrated database that others do not see', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);

    await one.pool.query(`insert into connection (name, provider) values ('a', 'digitalocean')`);
    const { rows } = await other.pool.query('select count(*)::int as count from connection');

    expect(rows).toEqual([{ count: 0 }]);
    await Promise.all([one.drop(), other.drop()]);
  });
});
