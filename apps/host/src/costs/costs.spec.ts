import { type InventoryApp, startInventoryApp } from '../../test/inventory-app.js';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { type Costs } from './costs.dto.js';
import { cents, eur, invoice, line, MONDAY, DROPLET, usd, writeBilledAccount } from '../../test/billed-account.js';

describe('GET /costs', () => {
  let database: TestDatabase;
  let fixture: InventoryFixture;
  let app: InventoryApp;
  let cloud: string;
  let servers: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = new InventoryFixture(database);
    app = await startInventoryApp(database);
  });

  beforeEach(async () => {
    await fixture.clear();
    ({ cloud, servers } = await writeBilledAccount(fixture));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const costs = async (query: object = {}): Promise<Costs> => (await app.get('/costs', query).expect(200)).body;

  /** Everything beside the total, in one currency, in cents. */
  const addedUp = ({ groups, others, unattributed, overlap }: Costs, currency = 'USD'): number => {
    const own = (of: Costs['totals']) => of.filter((each) => each.currency === currency);
    return cents(own([...groups, ...others, ...unattributed])) - cents(own(overlap));
  };

  it('shows what each resource costs in the running month, beside its list price and the month before', async () => {
    const { groups, totals, ...rest } = await costs();

    expect(rest).toMatchObject({ month: '2026-11', running: true, groupBy: 'resource', others: [], overlap: [] });
    expect(totals).toEqual([{ currency: 'USD', amount: '60.35', previous: '30.10', change: '30.25' }]);
    expect(
      groups.map(({ label, amount, previous, change, listPrice }) => [label, amount, previous, change, listPrice]),
    ).toEqual([
      ['db', '34.20', '0', '34.20', 48],
      ['web', '17.10', '20.00', '-2.90', 24],
      ['main', '9.44', '0', '9.44', null],
    ]);
    expect(groups[0]).toMatchObject({ value: servers[1], share: expect.closeTo(34.2 / 60.35, 10) });
  });

  it('keeps money that belongs to no resource apart, by product', async () => {
    const { unattributed } = await costs();

    expect(unattributed.map(({ product, amount }) => [product, amount])).toEqual([
      ['Droplets', '1.90'],
      ['Bandwidth', '0.20'],
      [null, '0.01'],
      ['Credits', '-2.50'],
    ]);
  });

  it.each(['resource', 'kind', 'project', 'tag', 'region', 'connection', 'product'])(
    'adds up to the total of the invoice by %s, to the cent',
    async (groupBy) => {
      const all = await costs({ groupBy });
      const few = await costs({ groupBy, limit: 1 });

      expect(addedUp(all)).toBe(60_35);
      expect(addedUp(few)).toBe(60_35);
      expect(few.groups).toHaveLength(1);
    },
  );

  it.each([
    [
      'kind',
      [
        [DROPLET, '51.30'],
        ['digitalocean.kubernetes-cluster', '9.44'],
      ],
    ],
    [
      'region',
      [
        ['ams3', '34.20'],
        ['nyc3', '17.10'],
        [null, '9.44'],
      ],
    ],
    [
      'tag',
      [
        ['prod', '51.30'],
        ['web', '17.10'],
        [null, '9.44'],
      ],
    ],
    [
      'project',
      [
        ['shop', '51.30'],
        [null, '9.04'],
      ],
    ],
  ])('groups by %s', async (groupBy, expected) => {
    const { groups } = await costs({ groupBy });

    expect(groups.map(({ value, amount }) => [value, amount])).toEqual(expected);
  });

  it('says what is counted more than once because it has several tags', async () => {
    expect((await costs({ groupBy: 'tag' })).overlap).toMatchObject([{ currency: 'USD', amount: '17.10' }]);
  });

  it('adds up connections, but never currencies', async () => {
    const other = await fixture.connection('digitalocean');
    await fixture.write(other, [invoice('2026-11', eur('5.00')), invoice('2026-11', usd('0.10'))], MONDAY);
    await fixture.write(other, [line('2026-11', eur('5.00'), { product: 'Taxes' })], MONDAY);

    const both = await costs();
    const alone = await costs({ connection: other });

    expect(both.totals.map(({ currency, amount }) => [currency, amount])).toEqual([
      ['EUR', '5.00'],
      ['USD', '60.45'],
    ]);
    expect([addedUp(both), addedUp(both, 'EUR'), addedUp(alone, 'EUR')]).toEqual([60_45, 5_00, 5_00]);
  });

  it('counts an account once, however many connections read it', async () => {
    await fixture.clear();
    for (const _ of [1, 2]) {
      const connection = await fixture.connection('digitalocean', 'team');
      await fixture.write(connection, [invoice('2026-11', usd('7.00'))], MONDAY);
    }

    expect((await costs()).totals).toMatchObject([{ amount: '7.00' }]);
  });

  it('takes lines from the connection that reads them, although another one reads the invoice first', async () => {
    await fixture.clear();
    const [first, second] = [
      await fixture.connection('digitalocean', 'team'),
      await fixture.connection('digitalocean', 'team'),
    ];
    await fixture.write(first!, [invoice('2026-11', usd('7.00'))], MONDAY);
    await fixture.write(second!, [invoice('2026-11', usd('7.00'))], MONDAY);
    await fixture.write(second!, [line('2026-11', usd('7.00'), { product: 'Volumes' })], MONDAY);

    const all = await costs({ groupBy: 'product' });

    expect(all).toMatchObject({ totals: [{ amount: '7.00' }], groups: [{ value: 'Volumes', amount: '7.00' }] });
    expect(addedUp(all)).toBe(7_00);
  });

  it('has nothing without invoices, and a total of zero for an empty one', async () => {
    await fixture.clear();
    expect(await costs()).toMatchObject({ month: null, running: false, totals: [], groups: [], unattributed: [] });

    const connection = await fixture.connection('digitalocean');
    await fixture.write(connection, [invoice('2026-11', usd('0.00'))], MONDAY);
    expect(await costs()).toMatchObject({
      month: '2026-11',
      totals: [{ amount: '0.00' }],
      groups: [],
      unattributed: [],
    });
  });

  it('is a table on request, whose amounts add up as well', async () => {
    const { text, headers } = await app.get('/costs', { groupBy: 'tag' }).set('accept', 'text/csv').expect(200);
    const rows = text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(','));

    expect(headers['content-type']).toContain('text/csv');
    expect(rows[0]).toHaveLength(9);
    expect(cents(rows.map((cells) => ({ amount: cells[5] ?? '' })))).toBe(60_35);
    expect(rows.map((cells) => cells[5])).toEqual(expect.arrayContaining([expect.stringMatching(/^-\d+\.\d{2}$/)]));
  });

  it.each([
    [{ month: '2026-13' }, 'month'],
    [{ month: "2026-11' or true" }, 'month'],
    [{ month: ['2026-11', '2026-10'] }, 'month'],
    [{ groupBy: 'name; drop table charge' }, 'groupBy'],
    [{ groupBy: 'toString' }, 'groupBy'],
    [{ connection: 'mine' }, 'connection'],
    [{ limit: 0 }, 'limit'],
  ])('refuses %j', async (query, field) => {
    const { body } = await app.get('/costs', query).expect(400);

    expect(body.errors[0].field).toBe(field);
  });

  it('takes hostile texts of a provider as texts', async () => {
    const hostile = `=cmd|'x'!A1"; drop table charge; --\u202e`;
    const words = {
      product: hostile,
      projectName: hostile,
      billedId: hostile,
      billedKind: hostile,
      groupName: hostile,
    };
    await fixture.write(cloud, [line('2026-11', usd('0.05'), words)], MONDAY);

    const { groups } = await costs({ groupBy: 'product' });
    const { text } = await app.get('/costs', { groupBy: 'product' }).set('accept', 'text/csv').expect(200);

    expect(groups.find(({ value }) => value === hostile)?.amount).toBe('0.05');
    expect(text).toContain(`"'=cmd`);
  });
});
