import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { HostClient } from './host-client.js';
import { readingScope, withinScope } from './reading-scope.js';

describe('a connection that a request opens', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, max: 1, Client: HostClient });
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('notifies outside the scope of the request, while its answers stay within it', async () => {
    const client = await withinScope({ scope: [] }, () => pool.connect());
    const heard = new Promise((resolve) => client.on('notification', () => resolve(readingScope())));

    const answered = await withinScope({ scope: ['a'] }, async () => {
      await client.query(`listen news; notify news`);
      return readingScope();
    });

    expect(await heard).toBe('everything');
    expect(answered).toEqual(['a']);
    client.release();
  });
});
