import { createHostDatabase } from '../../../test/host-database.js';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { PART_SIZE } from '../values/part-size.constants.js';
import { continueBulk } from './bulk-parts.js';

const COUNT = PART_SIZE + 100;

/** What stops a host after its first part. */
const FAILING = `
create function fail_bulk() returns trigger language plpgsql as $$ begin raise 'stopped'; end $$;
create trigger fail_bulk before update on annotation_bulk for each row when (new.done > ${PART_SIZE}) execute function fail_bulk()`;

describe('a change of more resources than one part', () => {
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('digitalocean');
    await fixture.write(connection, [{ kind: 'digitalocean.droplet', uid: 'n', name: 'n' }], '2026-03-02T00:00:00Z');
    await database.pool.query(`
      insert into resource select (jsonb_populate_record(resource, jsonb_build_object('id', gen_random_uuid(), 'uid', number))).*
      from resource, generate_series(2, ${COUNT}) as number`);
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  const bulk = (values: object) => host.post('/api/v1/annotations/bulk', { filter: {}, values });
  const count = async (query: string): Promise<number> =>
    (await host.get(`/api/v1/resources/count?query=${query}`).expect(200)).body.count;
  const rows = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows;

  it('is written completely, with one event of the audit and its history', async () => {
    expect((await bulk({ owner: 'team-a' }).expect(200)).body).toEqual({
      ...{ matching: COUNT, changed: COUNT, dryRun: false },
    });
    expect((await bulk({ owner: 'team-a' }).expect(200)).body).toMatchObject({ matching: COUNT, changed: 0 });
    expect(await count('owner:team-a')).toBe(COUNT);
    expect(await rows('select count(*)::int from annotation_change')).toEqual([{ count: COUNT }]);
    const { items } = (await host.get('/api/v1/audit?action=annotation.bulk').expect(200)).body;
    expect(items.map(({ detail }: { detail: object }) => detail)).toMatchObject([{ changed: 0 }, { changed: COUNT }]);
    expect(await rows('select key from graphile_worker.jobs')).toEqual([]);
  });

  it('is continued where it was stopped, but not while somebody is at work', async () => {
    await rows(FAILING);
    await bulk({ owner: 'team-b' }).expect(500);
    expect(await count('owner:team-b')).toBe(PART_SIZE);
    await rows('drop trigger fail_bulk on annotation_bulk');
    const [{ id }] = await rows('select id from annotation_bulk where ended_at is null');
    const waiting = [{ key: `annotation-bulk:${id}`, later: true }];
    const jobs = () => rows('select key, run_at > now() as later from graphile_worker.jobs');
    expect(await jobs()).toEqual(waiting);
    await continueBulk(database.pool, id);
    expect(await count('owner:team-b')).toBe(PART_SIZE);
    expect(await jobs()).toEqual(waiting);
    await rows(`update annotation_bulk set moved_at = moved_at - interval '1 hour'`);
    await continueBulk(database.pool, id);
    expect(await count('owner:team-b')).toBe(COUNT);
    expect(await jobs()).toEqual([]);
    expect(
      await rows('select changed, done, cardinality(resource_ids) as left from annotation_bulk where id = $1', [id]),
    ).toEqual([{ changed: COUNT, done: COUNT, left: 0 }]);
  });

  it('is refused before its first part if a resource would have too many labels', async () => {
    const [{ id }] = await rows('select id from resource order by id desc limit 1');
    const labels = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`l${at}`, '']));
    await host.patch(`/api/v1/resources/${id}/annotations`, { labels }).expect(200);
    expect((await bulk({ labels: { more: '' } }).expect(400)).body.detail).toContain('50 at most');
    expect(await count('label:more')).toBe(0);
    await bulk({ labels: { l1: null, more: '' } }).expect(200);
    expect(await count('label:more')).toBe(COUNT);
  });
});
