import { randomUUID } from 'node:crypto';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import { createHostDatabase } from '../../test/host-database.js';
import type { TestDatabase } from '../../test/test-database.js';

/** Each takes its ten seconds of a processor. sql-query.spec.ts ends the same queries after a shorter time. */
describe('POST /sql with a query without end', () => {
  const role = `reader_${randomUUID().replaceAll('-', '')}`;
  let test: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    test = await createHostDatabase();
    host = await startHostApp(test, { sqlRole: role });
  });
  afterAll(async () => {
    await host.close();
    await test.pool.query(`drop owned by ${role}; drop role ${role}`);
    await test.drop();
  });

  const run = (query: string) => host.post('/api/v1/sql', { query });

  it.each([
    ['an endless recursion', 'with recursive r(n) as (select 1 union all select n + 1 from r) select count(*) from r'],
    ['a series without end', 'select count(*) from generate_series(1, 1000000000000)'],
    [
      'a product of series',
      'select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b, generate_series(1, 100000) c',
    ],
    [
      'a text that doubles without end',
      `with recursive r(x) as (select 'x' union all select x || x from r) select max(length(x)) from r`,
    ],
  ])('ends %s', async (_, query) => {
    const { body } = await run(query);

    expect(['invalid-sql', 'took-too-long']).toContain(body.code);
    expect((await run('select 1')).status).toBe(200);
  });
});
