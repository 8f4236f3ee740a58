import { type InventoryApp, startInventoryApp } from '../../test/inventory-app.js';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { type Costs } from './costs.dto.js';
import { minus, sumOf } from './decimals.js';

const MONDAY = '2026-11-02T12:00:00.000Z';
const DROPLET = 'digitalocean.droplet';
const usd = (amount: string) => ({ amount, currency: 'USD' });
const eur = (amount: string) => ({ amount, currency: 'EUR' });

const invoice = (month: string, total: object) => ({
  ...{ kind: 'digitalocean.invoice', uid: `i-${month}-${JSON.stringify(total)}`, entity: 'invoice' },
  attributes: { month, total },
});
let lines = 0;
const line = (month: string, amount: object, more: object = {}) => ({
  ...{ kind: 'digitalocean.invoice-line', uid: `l-${lines++}`, entity: 'invoice-line' },
  attributes: { month, amount, invoiceId: month, ...more },
});
const billed = (uid: string) => ({ product: 'Droplets', billedId: uid, billedKind: DROPLET });

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
    cloud = await fixture.connection('digitalocean');
    const priced = (monthly: number) => ({ monthlyCost: { amount: monthly, currency: 'USD' } });
    servers = await fixture.write(
      cloud,
      [
        { kind: DROPLET, uid: '1', name: 'web', region: 'nyc3', tags: ['prod', 'web'], attributes: priced(24) },
        { kind: DROPLET, uid: '2', name: 'db', region: 'ams3', tags: ['prod'], attributes: priced(48) },
        { kind: DROPLET, uid: '3', name: 'gone', attributes: priced(5) },
      ],
      MONDAY,
    );
    await fixture.markGone(servers.slice(2), MONDAY);
    const cluster = { kind: 'digitalocean.kubernetes-cluster', uid: 'k', name: 'main', entity: 'kubernetes-cluster' };
    await fixture.write(cloud, [cluster], MONDAY);
    await fixture.write(cloud, [invoice('2026-11', usd('60.35')), invoice('2026-10', usd('30.10'))], MONDAY);
    await fixture.write(
      cloud,
      [
        line('2026-11', usd('17.10'), { ...billed('1'), projectName: 'shop' }),
        line('2026-11', usd('34.20'), { ...billed('2'), projectName: 'shop' }),
        line('2026-11', usd('1.80'), billed('3')),
        line('2026-11', usd('0.10'), { ...billed('99') }),
        line('2026-11', usd('0.20'), { product: 'Bandwidth' }),
        line('2026-11', usd('-2.50'), { product: 'Credits' }),
        line('2026-11', usd('9.44'), {
          ...{
            product: 'Clusters',
            groupName: 'main',
            billedId: 'pool',
            billedKind: 'digitalocean.kubernetes-cluster',
          },
        }),
        line('2026-10', usd('20.00'), { ...billed('1'), projectName: 'shop' }),
        line('2026-10', usd('10.10'), { product: 'Bandwidth' }),
      ],
      MONDAY,
    );
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const costs = async (query: object = {}): Promise<Costs> => (await app.get('/costs', query).expect(200)).body;

  /** Everything beside the total, in one currency. */
  const addedUp = ({ groups, others, unattributed, overlap }: Costs, currency = 'USD'): string => {
    const amounts = (of: Costs['totals']) => of.flatMap((each) => (each.currency === currency ? [each.amount] : []));
    return minus(
      sumOf([...groups, ...others, ...unattributed].flatMap((each) => amounts([each]))),
      sumOf(amounts(overlap)),
    );
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

      expect(addedUp(all)).toBe('60.35');
      expect(addedUp(few)).toBe('60.35');
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

  it('shows a closed month, and the totals of all months', async () => {
    expect(await costs({ month: '2026-10' })).toMatchObject({
      running: false,
      totals: [{ amount: '30.10', previous: '0' }],
    });
    expect((await app.get('/costs/months').expect(200)).body.items).toEqual([
      { month: '2026-11', currency: 'USD', amount: '60.35' },
      { month: '2026-10', currency: 'USD', amount: '30.10' },
    ]);
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
    expect([addedUp(both), addedUp(both, 'EUR'), addedUp(alone, 'EUR')]).toEqual(['60.45', '5.00', '5.00']);
  });

  it('counts an account once, however many connections read it', async () => {
    await fixture.clear();
    for (const _ of [1, 2]) {
      const connection = await fixture.connection('digitalocean', 'team');
      await fixture.write(connection, [invoice('2026-11', usd('7.00'))], MONDAY);
    }

    expect((await costs()).totals).toMatchObject([{ amount: '7.00' }]);
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
    expect(sumOf(rows.map((cells) => cells[5] ?? '0'))).toBe('60.35');
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
