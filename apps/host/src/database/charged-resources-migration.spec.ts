import { createDatabaseBefore } from '../../test/migrations-before.js';
import { type TestDatabase } from '../../test/test-database.js';
import { runMigrations } from './migrations-runner.js';

describe('charges from before it was stored what they charge', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createDatabaseBefore('_charged_resources');
  });

  afterAll(() => test.drop());

  it('get it by id or by name, and end with what is gone', async () => {
    await test.pool.query(`
      insert into connection (name, provider) values ('c', 'digitalocean');
      insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text, first_seen_at, changed_at, gone_at)
        select id, provider, kind, uid, 'all', uid, 'e', true, '{}', '{}', '[]', '', '', '2026-11-01', '2026-11-01', case when uid like 'gone%' then now() end
        from connection, (values ('line', 'by id'), ('line', 'by name'), ('line', 'of what is gone'), ('line', 'of long'), ('line', 'gone line'),
          ('server', '1'), ('volume', '1'), ('server', 'gone'), ('cluster', 'main')) as given (kind, uid);
      insert into charge (resource_id, connection_id, month, is_total, amount, currency, billed_uid, billed_kind, billed_group)
        select id, connection_id, '2026-11', false, 1, 'USD', billed_uid, billed_kind, billed_group
        from (values ('by id', '1', 'volume', null), ('by name', 'pool', 'cluster', 'main'), ('of what is gone', 'gone', 'server', null),
          ('of long', repeat('x', 9000), repeat('x', 9000), repeat('x', 9000)), ('gone line', '1', 'server', null)) as given (uid, billed_uid, billed_kind, billed_group)
        join resource using (uid)`);

    await runMigrations(test.url);

    const { rows } = await test.pool.query(`
      select line.uid, thing.kind as thing from charge join resource as line on line.id = resource_id
      left join resource as thing on thing.id = charged_id order by 1`);
    expect(rows).toEqual([
      { uid: 'by id', thing: 'volume' },
      { uid: 'by name', thing: 'cluster' },
      { uid: 'of long', thing: null },
      { uid: 'of what is gone', thing: null },
    ]);
  });
});
