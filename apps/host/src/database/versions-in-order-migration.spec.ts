import { createDatabaseBefore } from '../../test/migrations-before.js';
import { type TestDatabase } from '../../test/test-database.js';
import { runMigrations } from './migrations-runner.js';

const AT = (time: string): string => `2026-11-20T${time}:00Z`;

/** The times at which earlier hosts wrote: the third version after the clock was set back by two hours. */
const WRITTEN = [AT('12:00'), AT('13:00'), AT('11:30'), AT('11:45'), AT('14:00')];

describe('versions that a clock which was set back had end before they began', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createDatabaseBefore('_versions_in_order');
    await test.pool.query(`insert into connection (name, provider) values ('c', 'digitalocean')`);
    for (const uid of ['1', '2']) {
      const [first, ...others] = uid === '1' ? WRITTEN : [...WRITTEN].sort();
      await test.pool.query(
        `with made as (
           insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text, first_seen_at, changed_at)
           select id, provider, 'digitalocean.droplet', $1, 'all', 'v0', 'server', true, '{t0}', '{"version": 0}', '[]', '', '', $2, $2 from connection
           returning id, connection_id)
         insert into resource_version (resource_id, connection_id, kind, change, valid_from, document)
         select id, connection_id, 'digitalocean.droplet', 'created', $2, '{"version": 0}' from made`,
        [uid, first],
      );
      for (const [place, at] of others.entries()) await writeAsBefore(uid, place + 1, at);
    }
  });

  afterAll(() => test.drop());

  const rows = async (sql: string) => (await test.pool.query(sql)).rows;
  /** As earlier hosts wrote, with their own clock. */
  const writeAsBefore = (uid: string, version: number, at: string) =>
    test.pool.query(
      `with ended as (
         update resource_version set valid_to = $3 from resource where resource.id = resource_id and uid = $1 and valid_to is null
         returning resource_id, resource_version.connection_id),
       written as (
         update resource set changed_at = $3, name = 'v' || $2, tags = array['t' || $2], attributes = jsonb_build_object('version', $2::int)
         where uid = $1)
       insert into resource_version (resource_id, connection_id, kind, change, valid_from, document)
       select resource_id, connection_id, 'digitalocean.droplet', 'changed', $3, jsonb_build_object('version', $2::int) from ended`,
      [uid, version, at],
    );

  it('follow each other, and past states and the current one agree with them', async () => {
    const untouched = await rows(
      `select version.* from resource_version version join resource on resource.id = resource_id where uid = '2' order by version.id`,
    );

    await runMigrations(test.url);

    expect(
      await rows(
        `select document -> 'version' as version, to_char(valid_from at time zone 'UTC', 'HH24:MI:SS.MS') as begins,
           valid_to is not distinct from lead(valid_from) over (order by version.id) as "isContinued"
         from resource_version version join resource on resource.id = resource_id where uid = '1' order by version.id`,
      ),
    ).toEqual(
      ['12:00:00.000', '13:00:00.000', '13:00:00.001', '13:00:00.002', '14:00:00.000'].map((begins, version) => ({
        ...{ version, begins },
        isContinued: true,
      })),
    );
    expect(
      await rows(
        `select count(*)::int as states, bool_and(past.attributes -> 'version' = version.document -> 'version' and past.valid_to = version.valid_to) as agree
         from resource_past past join resource_version version on resource_id = past.id and valid_from = past.changed_at
         group by past.uid order by past.uid`,
      ),
    ).toEqual([
      { states: 3, agree: true },
      { states: 4, agree: true },
    ]);
    expect(
      await rows(
        `select uid, attributes = document as agree, changed_at = valid_from as "isLatest" from resource
         join resource_version on resource_id = resource.id and valid_to is null order by uid`,
      ),
    ).toEqual(['1', '2'].map((uid) => ({ uid, agree: true, isLatest: true })));
    expect(
      await rows(
        `select version.* from resource_version version join resource on resource.id = resource_id where uid = '2' order by version.id`,
      ),
    ).toMatchObject(untouched);
  });

  it('list a resource at most once for every moment, by its tags as well', async () => {
    expect(
      await rows(
        `select moment from generate_series('2026-11-20T11:00:00Z'::timestamptz, '2026-11-20T15:00:00Z', '1 minute') as moment
         join (select id, changed_at, valid_to from resource_past union all select id, changed_at, null from resource) as state
           on changed_at <= moment and (valid_to is null or valid_to > moment)
         group by moment, id having count(*) > 1`,
      ),
    ).toEqual([]);
    expect(
      await rows(
        `select from resource_past_tag tag full join resource_past past on past.id = tag.id and past.valid_to = tag.valid_to
         where tag.tag is null or past.tags <> array[tag.tag]`,
      ),
    ).toEqual([]);
  });
});
