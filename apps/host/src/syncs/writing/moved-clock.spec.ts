import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';

const KIND = 'digitalocean.droplet';

describe('a clock that is set back between syncs', () => {
  let database: TestDatabase;
  let inventory: InventoryFixture;
  let connectionId: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    inventory = new InventoryFixture(database);
    connectionId = await inventory.connection('digitalocean');
  });

  afterEach(() => database.drop());

  const rows = async (text: string) => (await database.pool.query(text)).rows;
  const write = (name: string, at: string) => inventory.write(connectionId, [{ kind: KIND, uid: '1', name }], at);

  it('takes no version back before the one before it', async () => {
    const ids = await write('first', '2026-11-20T12:00:00Z');
    await write('second', '2026-11-20T11:00:00Z');
    await inventory.markGone(ids, '2026-11-20T10:00:00Z');
    await write('third', '2026-11-20T09:00:00Z');

    const versions = await rows(
      `select change, valid_to is null or valid_from < valid_to as "isForward",
         valid_from = coalesce(lag(valid_to) over (order by id), valid_from) as "isNext" from resource_version order by id`,
    );
    expect(versions).toEqual(
      ['created', 'changed', 'gone', 'returned'].map((change) => ({ change, isForward: true, isNext: true })),
    );
    expect(
      await rows(
        `select name, document ->> 'name' as "latest", changed_at = valid_from as "agrees" from resource
         join resource_version on resource_id = resource.id order by valid_from desc limit 1`,
      ),
    ).toEqual([{ name: 'third', latest: 'third', agrees: true }]);
  });

  it('lists a resource once for every moment', async () => {
    await write('first', '2026-11-20T12:00:00Z');
    await write('second', '2026-11-20T11:00:00Z');

    const counts = await rows(
      `select count(*)::int as count from generate_series('2026-11-20T12:00:00Z'::timestamptz, '2026-11-20T12:00:01Z', '0.5 ms') as moment
       join resource_version on valid_from <= moment and (valid_to is null or valid_to > moment) group by moment having count(*) <> 1`,
    );

    expect(counts).toEqual([]);
  });

  it('uses the time of the database if no time is given', async () => {
    await write('first', '2020-01-01T00:00:00Z');
    await inventory.write(connectionId, [{ kind: KIND, uid: '1', name: 'second' }]);

    expect(
      await rows(`select now() - changed_at < '1 minute' and changed_at <= now() as "isNow" from resource`),
    ).toEqual([{ isNow: true }]);
  });

  it('dates what is unknown by the database as well, and keeps since when', async () => {
    const [tags, size] = ['tags', 'size'].map((field) => ({ field, reason: 'The scope is missing.' }));
    const read = (unknown: object[], at?: string) =>
      inventory.write(connectionId, [{ kind: KIND, uid: '1', unknown: unknown as never }], at);
    await read([tags!]);
    const first = await rows(
      `select date_trunc('milliseconds', first_seen_at) = (unknown -> 0 ->> 'since')::timestamptz as "isWhenWritten" from resource`,
    );
    await read([tags!, size!], '2020-01-02T00:00:00Z');

    const [{ unknown }] = await rows('select unknown from resource');
    expect(first).toEqual([{ isWhenWritten: true }]);
    expect(unknown).toEqual([
      { ...tags, since: expect.not.stringMatching('^2020'), lastKnown: false },
      { ...size, since: '2020-01-02T00:00:00.000Z', lastKnown: true },
    ]);
  });
});
