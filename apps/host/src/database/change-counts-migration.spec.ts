import { createDatabaseBefore } from '../../test/migrations-before.js';
import { type TestDatabase } from '../../test/test-database.js';
import { runMigrations } from './migrations-runner.js';

describe('versions from before there were counts of them', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createDatabaseBefore('_change_counts');
  });

  afterAll(() => test.drop());

  it('are counted by quarters of an hour, those of twins apart, and those of aliases not', async () => {
    await test.pool.query(`
      insert into connection (name, provider) values ('c', 'digitalocean');
      insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text, first_seen_at, changed_at, twin, alias)
        select id, provider, 'digitalocean.droplet', uid, 'all', uid, 'server', true, '{}', '{}', '[]', '', '', '2026-11-01', '2026-11-01', uid = 'twin', uid = 'alias'
        from connection, unnest(array['one', 'other', 'twin', 'alias']) as uid;
      insert into resource_version (resource_id, connection_id, kind, change, valid_from)
        select id, connection_id, kind, change, moment::timestamptz from resource, (values ('created', '2026-11-01T00:14:59.999Z'), ('changed', '2026-11-01T00:15Z'))
          as given (change, moment)`);

    await runMigrations(test.url);

    const { rows } = await test.pool.query(
      `select twin, to_char(since at time zone 'UTC', 'HH24:MI') as since, change, count from change_count order by twin, since`,
    );
    expect(rows).toEqual([
      { twin: false, since: '00:00', change: 'created', count: 2 },
      { twin: false, since: '00:15', change: 'changed', count: 2 },
      { twin: true, since: '00:00', change: 'created', count: 1 },
      { twin: true, since: '00:15', change: 'changed', count: 1 },
    ]);
    expect((await test.pool.query('select count(*)::int as twins from resource_version where twin')).rows).toEqual([
      { twins: 2 },
    ]);
  });
});
