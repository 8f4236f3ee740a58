import { billed, eur, invoice, line, MONDAY, usd, writeBilledAccount } from '../../test/billed-account.js';
import { type InventoryApp, startInventoryApp } from '../../test/inventory-app.js';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { type Costs } from './costs.dto.js';

describe('costs of months', () => {
  let database: TestDatabase;
  let fixture: InventoryFixture;
  let app: InventoryApp;
  let cloud: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = new InventoryFixture(database);
    app = await startInventoryApp(database);
  });

  beforeEach(async () => {
    await fixture.clear();
    ({ cloud } = await writeBilledAccount(fixture));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const costs = async (query: object = {}): Promise<Costs> => (await app.get('/costs', query).expect(200)).body;

  it('shows a closed month, and the totals of all months', async () => {
    expect(await costs({ month: '2026-10' })).toMatchObject({
      running: false,
      totals: [{ amount: '30.10', previous: '0' }],
    });
    expect((await app.get('/costs/months').expect(200)).body.items).toEqual([
      { month: '2026-11', currency: 'USD', amount: '60.35', previous: '30.10', change: '30.25' },
      { month: '2026-10', currency: 'USD', amount: '30.10', previous: '0', change: '30.10' },
    ]);
  });

  it('groups by month, newest first, until the month that was asked for', async () => {
    await fixture.write(cloud, [invoice('2026-08', usd('5.00'))], MONDAY);
    const { groups, ...rest } = await costs({ groupBy: 'month' });
    const earlier = await costs({ groupBy: 'month', month: '2026-10' });
    const few = await costs({ groupBy: 'month', limit: 1 });

    expect(groups.map(({ value, amount, previous, change }) => [value, amount, previous, change])).toEqual([
      ['2026-11', '60.35', '30.10', '30.25'],
      ['2026-10', '30.10', '0', '30.10'],
      ['2026-08', '5.00', '0', '5.00'],
    ]);
    expect(rest).toMatchObject({ month: '2026-11', running: true, unattributed: [], totals: [{ amount: '95.45' }] });
    expect(earlier.totals).toMatchObject([{ currency: 'USD', amount: '35.10' }]);
    expect(few.others).toMatchObject([{ amount: '35.10' }]);
    expect([few.totals, few.groups.length]).toEqual([rest.totals, 1]);
  });

  it('counts lines of months without an invoice', async () => {
    await fixture.write(cloud, [line('2026-09', usd('4.00'), billed('1')), line('2026-09', eur('1.00'))], MONDAY);

    expect((await costs({ month: '2026-09' })).totals).toMatchObject([
      { currency: 'EUR', amount: '1.00' },
      { currency: 'USD', amount: '4.00' },
    ]);
    expect((await app.get('/costs/months').expect(200)).body.items.slice(-2)).toMatchObject([
      { month: '2026-09', currency: 'EUR', amount: '1.00' },
      { month: '2026-09', currency: 'USD', amount: '4.00' },
    ]);
  });

  it('lists what cost something in the month before alone', async () => {
    const { groups } = await costs({ month: '2026-12' });

    expect(groups.map(({ label, amount, change }) => [label, amount, change])).toEqual(
      expect.arrayContaining([['web', '0', '-17.10']]),
    );
  });

  it('follows the running month, and forgets a line that is gone', async () => {
    const growing = line('2026-11', usd('1.00'), { product: 'Volumes' });
    const [id = ''] = await fixture.write(cloud, [growing], MONDAY);
    await fixture.write(cloud, [{ ...growing, attributes: { ...growing.attributes, amount: usd('1.25') } }], MONDAY);
    const volumes = async () =>
      (await costs({ groupBy: 'product' })).groups.find(({ value }) => value === 'Volumes')?.amount;
    const grown = await volumes();
    await fixture.markGone([id], MONDAY);

    expect([grown, await volumes()]).toEqual(['1.25', undefined]);
  });
});
