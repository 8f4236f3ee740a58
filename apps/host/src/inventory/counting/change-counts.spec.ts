import { sql } from '../../database/sql.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { malformedHistory } from '../../../test/malformed-history.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { DailyChangesService } from '../../changes/daily-changes.service.js';
import { countOnce } from './count-once.js';

const [DROPLET, SNAPSHOT, IMAGE] = ['digitalocean.droplet', 'digitalocean.snapshot', 'digitalocean.image'];
const KINDS = [DROPLET, SNAPSHOT, IMAGE];
const TYPES = [{ kind: DROPLET }, { kind: SNAPSHOT }, { kind: IMAGE, aliasOf: SNAPSHOT }];
/** Their days start on the hour, on the half hour, and on the quarter hour, and two of them have clock changes in the tested period. */
const ZONES = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu'];
const BEGIN = Date.UTC(2026, 9, 20);
const MINUTE = 60_000;

describe('counts of changes', () => {
  let database: TestDatabase;
  let fixture: InventoryFixture;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = new InventoryFixture(database);
  });

  afterAll(() => database.drop());

  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'are those of the versions, whatever connections read, lose and become (%i)',
    async (seed) => {
      await fixture.clear();
      const random = randomNumbers(seed);
      let now = BEGIN;
      for (let step = 0; step < 40; step += 1) {
        now += random(18 * 60) * MINUTE;
        await act(random, new Date(now).toISOString());
      }

      expect(await malformedHistory(database.pool)).toEqual({});
      for (const timeZone of ZONES)
        expect([timeZone, await told(timeZone, now)]).toEqual([timeZone, await counted(timeZone, now)]);
    },
  );

  /** One event in an inventory. */
  async function act(random: (below: number) => number, at: string): Promise<void> {
    const { rows } = await database.pool.query<{ id: string }>('select id from connection order by id');
    const id = rows[random(rows.length)]?.id;
    const what = random(12);
    if (id === undefined || (what === 0 && rows.length < 4)) {
      await fixture.connection('digitalocean', ['team-1', 'team-1', 'team-2'][random(3)]);
    } else if (what === 1 && random(3) === 0) await database.pool.query('delete from connection where id = $1', [id]);
    else if (what === 2)
      await database.pool.query('update connection set status = $2 where id = $1', [id, random(2) ? 'ok' : 'refused']);
    else if (what <= 4) await countOnce(database.pool, id, TYPES);
    else if (what <= 6) await fixture.markGone(await someOf(id, random), at);
    else {
      const kind = KINDS[random(KINDS.length)]!;
      const uids = new Set(Array.from({ length: 1 + random(6) }, () => String(random(9))));
      await fixture.write(
        id,
        [...uids].map((uid) => ({ kind, uid, status: String(random(3)) })),
        at,
      );
    }
  }

  async function someOf(connection: string, random: (below: number) => number): Promise<string[]> {
    const { rows } = await database.pool.query<{ id: string }>(
      'select id from resource where connection_id = $1 and gone_at is null order by kind, uid',
      [connection],
    );
    return rows.filter(() => random(3) === 0).map(({ id }) => id);
  }

  async function told(timeZone: string, now: number): Promise<Record<string, number>> {
    const { items } = await new DailyChangesService(database.pool).count({ days: 30, timeZone }, new Date(now));
    return sums(
      items.flatMap(({ date, ...counts }) => Object.entries(counts).map(([type, count]) => ({ date, type, count }))),
    );
  }

  /** Computed from the versions. */
  async function counted(timeZone: string, now: number): Promise<Record<string, number>> {
    const { rows } = await database.pool.query<{ date: string; type: string; count: number }>(
      sql`
      select (valid_from at time zone ${timeZone})::date::text as date, change as type, count(*)::int as count
      from resource_version join resource on resource.id = resource_id where not resource.twin and not alias
        and (valid_from at time zone ${timeZone})::date > (${new Date(now).toISOString()}::timestamptz at time zone ${timeZone})::date - 30
      group by 1, 2`,
    );
    return sums(rows);
  }
});

const sums = (counts: readonly { date: string; type: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(
    counts.filter(({ count }) => count !== 0).map(({ date, type, count }) => [`${date} ${type}`, count] as const),
  );

/** Deterministic for each seed: integers from 0 to below a limit (Park and Miller). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed * 7919;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
