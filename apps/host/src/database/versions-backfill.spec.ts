import { createDatabaseBefore } from '../../test/migrations-before.js';
import { type TestDatabase } from '../../test/test-database.js';
import { runMigrations } from './migrations-runner.js';

describe('versions from before changes were told', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createDatabaseBefore('_changes');
  });

  afterAll(() => test.drop());

  it('keep their meaning', async () => {
    await test.pool.query(`
      insert into connection (id, name, provider) values (gen_random_uuid(), 'c', 'digitalocean');
      insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text, first_seen_at, changed_at)
        select id, provider, 'digitalocean.droplet', uid, 'droplets', uid, 'server', true, '{}', '{}', '[]', '', '', now(), now()
        from connection, unnest(array['1', '2']) as uid;
      insert into resource_version (resource_id, valid_from, gone)
        select id, moment, gone from resource, (values ('2026-11-01'::timestamptz, false), ('2026-11-02', false), ('2026-11-03', true), ('2026-11-04', false))
          as version (moment, gone) where uid = '1';
      insert into resource_version (resource_id, valid_from) select id, '2026-11-05' from resource where uid = '2'`);

    await runMigrations(test.url);

    const { rows } = await test.pool.query(
      `select version.kind, change, version.connection_id = connection.id as "isIts" from resource_version version, connection order by valid_from`,
    );
    expect(rows).toEqual(
      ['created', 'changed', 'gone', 'returned', 'created'].map((change) => ({
        kind: 'digitalocean.droplet',
        change,
        isIts: true,
      })),
    );
  });
});
