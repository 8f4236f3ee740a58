import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { inTransaction } from '../../database/in-transaction.js';

const MONDAY = '2026-11-02T12:00:00.000Z';
const [DROPLET, SNAPSHOT, CLUSTER] = [
  'digitalocean.droplet',
  'digitalocean.snapshot',
  'digitalocean.kubernetes-cluster',
];

const line = (uid: string, billed: object, amount = '1.00') => ({
  ...{ kind: 'digitalocean.invoice-line', uid, entity: 'invoice-line' },
  attributes: { month: '2026-11', amount: { amount, currency: 'USD' }, invoiceId: 'i', ...billed },
});

describe('what lines charge', () => {
  let database: TestDatabase;
  let fixture: InventoryFixture;
  let cloud: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = new InventoryFixture(database);
  });

  beforeEach(async () => {
    await fixture.clear();
    cloud = await fixture.connection('digitalocean');
  });

  afterAll(() => database.drop());

  /** The kind and uid of what each line charges. */
  const charged = async (): Promise<Record<string, string | null>> => {
    const { rows } = await database.pool.query(`
      select line.uid, thing.kind || ' ' || thing.uid as thing from charge
      join resource as line on line.id = charge.resource_id left join resource as thing on thing.id = charged_id`);
    return Object.fromEntries(rows.map(({ uid, thing }) => [uid, thing]));
  };
  const write = (...resources: Parameters<InventoryFixture['write']>[1]) => fixture.write(cloud, resources, MONDAY);

  it('is found regardless of which is read first', async () => {
    await write({ kind: DROPLET, uid: '1' });
    await write(line('a', { billedId: '1', billedKind: DROPLET }), line('b', { billedId: '2', billedKind: DROPLET }));
    const before = await charged();
    await write({ kind: DROPLET, uid: '2' });

    expect(before).toEqual({ a: `${DROPLET} 1`, b: null });
    expect(await charged()).toEqual({ a: `${DROPLET} 1`, b: `${DROPLET} 2` });
  });

  it('is of the kind that the line names, else of any', async () => {
    await write({ kind: SNAPSHOT, uid: '1' });
    await write(line('a', { billedId: '1', billedKind: DROPLET }), line('b', { billedId: '1' }));
    const before = await charged();
    await write({ kind: DROPLET, uid: '1' });

    expect(before).toEqual({ a: `${SNAPSHOT} 1`, b: `${SNAPSHOT} 1` });
    expect(await charged()).toMatchObject({ a: `${DROPLET} 1` });
  });

  it('is found by the name of its group, which may change', async () => {
    await write({ kind: CLUSTER, uid: 'k', name: 'main' });
    await write(line('a', { billedId: 'pool', billedKind: CLUSTER, groupName: 'main' }));
    const before = await charged();
    await write({ kind: CLUSTER, uid: 'k', name: 'other' });
    const renamed = await charged();
    await write({ kind: CLUSTER, uid: 'k2', name: 'main' });

    expect([before, renamed, await charged()]).toEqual([{ a: `${CLUSTER} k` }, { a: null }, { a: `${CLUSTER} k2` }]);
  });

  it('is nothing that is gone, until it returns', async () => {
    const [id = ''] = await write({ kind: DROPLET, uid: '1' });
    await write(line('a', { billedId: '1', billedKind: DROPLET }));
    await fixture.markGone([id], MONDAY);
    const gone = await charged();
    await write({ kind: DROPLET, uid: '1' });

    expect([gone, await charged()]).toEqual([{ a: null }, { a: `${DROPLET} 1` }]);
  });

  it('changes with the line, whose charge ends when it is gone and begins when it returns', async () => {
    await write({ kind: DROPLET, uid: '1' }, { kind: DROPLET, uid: '2' });
    const [id = ''] = await write(line('a', { billedId: '1', billedKind: DROPLET }));
    await write(line('a', { billedId: '2', billedKind: DROPLET }));
    const changed = await charged();
    await fixture.markGone([id], MONDAY);
    const gone = await charged();
    await write(line('a', { billedId: '2', billedKind: DROPLET }));

    expect([changed, gone, await charged()]).toEqual([{ a: `${DROPLET} 2` }, {}, { a: `${DROPLET} 2` }]);
  });

  it('is only of the same connection', async () => {
    await write(line('a', { billedId: '1', billedKind: DROPLET }));
    await fixture.write(await fixture.connection('digitalocean'), [{ kind: DROPLET, uid: '1' }], MONDAY);

    expect(await charged()).toEqual({ a: null });
  });

  it('is found although both are written at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const uid = String(round);
      const writes = [{ kind: DROPLET, uid }, line(uid, { billedId: uid, billedKind: DROPLET })].map((resource) =>
        inTransaction(database.pool, (client) =>
          new InventoryFixture({ pool: client }).write(cloud, [resource], MONDAY),
        ),
      );
      await Promise.all(writes);
    }

    expect(await charged()).toEqual(
      Object.fromEntries(Array.from({ length: 20 }, (_, round) => [String(round), `${DROPLET} ${round}`])),
    );
  });

  it('takes names of any length', async () => {
    const long = 'x'.repeat(4000);
    await write({ kind: CLUSTER, uid: 'k', name: long });
    await write(line('a', { billedId: long, billedKind: CLUSTER, groupName: long }), line('b', { billedKind: long }));

    expect(await charged()).toEqual({ a: `${CLUSTER} k`, b: null });
  });

  it('is written where it has changed alone', async () => {
    const uids = Array.from({ length: 300 }, (_, index) => String(index));
    const lines = (amount: (uid: string) => string) =>
      uids.map((uid) => line(uid, { billedId: uid, billedKind: DROPLET }, amount(uid)));
    const written = async () => {
      const { rows } = await database.pool.query(`select resource_id, xmin::text, ctid::text from charge order by 1`);
      return rows.map((row) => JSON.stringify(row));
    };
    await write(...uids.map((uid) => ({ kind: DROPLET, uid })));
    await write(...lines(() => '1.00'));
    const before = await written();
    await write(...lines(() => '1.00'));
    await write(...uids.map((uid) => ({ kind: DROPLET, uid, status: 'off' })));
    const same = await written();
    await write(...lines((uid) => (Number(uid) < 3 ? '2.00' : '1.00')));
    const after = await written();

    expect(same).toEqual(before);
    expect(after.filter((row) => !before.includes(row))).toHaveLength(3);
  });
});
