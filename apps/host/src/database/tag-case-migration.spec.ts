import { createDatabaseBefore } from '../../test/migrations-before.js';
import { type TestDatabase } from '../../test/test-database.js';
import { runMigrations } from './migrations-runner.js';

describe('tags with capitals from before they were compared without regard to case', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createDatabaseBefore('_tag_case');
  });

  afterAll(() => test.drop());

  it('are found in lower case and shown in their original case, now and in the past', async () => {
    await test.pool.query(`
      insert into connection (name, provider) values ('c', 'digitalocean'), ('s', 'spaces');
      insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text, first_seen_at, changed_at)
        select id, provider, provider || '.thing', provider, 'all', provider, 'server', true, '{PROD,"a b,C"}', '{}', '[]', '', '', '2026-11-01', '2026-11-01'
        from connection;
      update resource set changed_at = '2026-11-02';
      insert into relation (from_id, type, to_kind, to_tag) select id, 'protects', kind, 'PROD' from resource`);

    await runMigrations(test.url);

    const rows = async (sql: string) => (await test.pool.query(sql)).rows;
    for (const table of ['resource', 'resource_past'])
      expect(await rows(`select tags, shown_tags from ${table} order by provider`)).toEqual([
        { tags: ['prod', 'a b,c'], shown_tags: ['PROD', 'a b,C'] },
        { tags: ['PROD', 'a b,C'], shown_tags: null },
      ]);
    for (const table of ['resource_tag', 'resource_past_tag'])
      expect(await rows(`select tag from ${table} where name = 'digitalocean' order by tag`)).toEqual([
        { tag: 'a b,c' },
        { tag: 'prod' },
      ]);
    expect(await rows('select to_tag from relation order by to_kind')).toEqual([
      { to_tag: 'prod' },
      { to_tag: 'PROD' },
    ]);
  });
});
