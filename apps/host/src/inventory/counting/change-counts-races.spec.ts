import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { malformedHistory } from '../../../test/malformed-history.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { inTransaction } from '../../database/in-transaction.js';
import { countOnce } from './count-once.js';

const TYPES = [{ kind: 'digitalocean.droplet' }];
const UIDS = Array.from({ length: 20 }, (_, index) => String(index));

describe('counts of changes that are written while another connection of the account takes over or hands back', () => {
  let database: TestDatabase;
  let fixture: InventoryFixture;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = new InventoryFixture(database);
  });

  afterAll(() => database.drop());

  it('are those of the versions', async () => {
    const one = await fixture.connection('digitalocean', 'team-1');
    const other = await fixture.connection('digitalocean', 'team-1');
    const write = (connection: string, round: number, uids: readonly string[]) =>
      inTransaction(database.pool, (client) =>
        new InventoryFixture({ pool: client }).write(
          connection,
          uids.map((uid) => ({ kind: 'digitalocean.droplet', uid, status: String(round) })),
        ),
      );
    await write(one, 0, UIDS);
    await write(other, 0, UIDS);
    const takeOver = async (round: number) => {
      const status = round % 2 ? 'refused' : 'ok';
      await database.pool.query('update connection set status = $2 where id = $1', [one, status]);
      await countOnce(database.pool, other, TYPES);
    };

    for (let round = 1; round <= 60; round += 1) {
      const uids = UIDS.filter((_, index) => (index + round) % 3 > 0);
      await Promise.all([write(one, round, uids), takeOver(round), write(other, round, uids)]);
    }

    expect(await malformedHistory(database.pool)).toEqual({});
  });
});
