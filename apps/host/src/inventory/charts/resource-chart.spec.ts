import { useInventory } from '../../../test/use-inventory.js';

const MONDAY = '2026-11-02T12:00:00.000Z';
const DROPLET = 'digitalocean.droplet';

describe('GET /resources/chart', () => {
  const { app, database, fixture } = useInventory();
  let connection: string;
  let ids: readonly string[];

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
    const servers = [
      { uid: '1', region: 'fra1', tags: ['web', 'prod'], attributes: { vcpus: 4, features: ['ipv6', 'backups'] } },
      { uid: '2', region: 'fra1', tags: ['web'], attributes: { vcpus: 8, features: ['ipv6'], locked: true } },
      { uid: '3', attributes: { vcpus: 4 }, createdAt: '2026-01-05T00:00:00Z' },
    ];
    const common = { kind: DROPLET, entity: 'server' };
    ids = await fixture.write(
      connection,
      servers.map((each) => ({ ...common, ...each })),
      MONDAY,
    );
    const cost = 'update resource set monthly_cost = $2, cost_currency = $3 where id = $1';
    await database.pool.query(cost, [ids[0], 10.5, 'USD']);
    await database.pool.query(cost, [ids[1], 20, 'USD']);
    await database.pool.query(cost, [ids[2], 7, 'EUR']);
  });

  const chart = async (query: object) => (await app.get('/resources/chart', query).expect(200)).body;
  const bars = async (query: object): Promise<string> =>
    (await chart(query)).groups
      .map((bar: { value: string; amount: number; currency: string }) =>
        [bar.value, bar.amount, bar.currency].join(' ').trim(),
      )
      .join(', ');

  it.each([
    [{ field: 'region' }, 'fra1 2, 1'],
    [{ field: 'tag' }, 'web 2, prod 1, 1'],
    [{ field: 'vcpus' }, '4 2, 8 1'],
    [{ field: 'features' }, 'ipv6 2, backups 1, 1'],
    [{ field: 'locked' }, '2, yes 1'],
    [{ field: 'active' }, 'yes 3'],
    [{ field: 'created' }, '2, 2026-01 1'],
    [{ field: 'kind', measure: 'sum', of: 'vcpus' }, `${DROPLET} 16`],
    [{ field: 'region', measure: 'sum', of: 'vcpus', query: 'tag:web' }, 'fra1 12'],
    [{ field: 'region', measure: 'cost' }, '7 EUR, fra1 30.5 USD'],
    [{ field: 'entity', view: 'untagged' }, 'server 1'],
  ])('groups by %j', async (query, found) => {
    expect(await bars(query)).toBe(found);
  });

  it('adds up what is not listed, and everything', async () => {
    const { groups, others, totals } = await chart({ field: 'tag', limit: 1 });
    expect(groups).toEqual([{ value: 'web', label: 'web', amount: 2, currency: null, count: 2 }]);
    expect(others).toEqual([{ amount: 2, currency: null }]);
    expect(totals).toEqual([{ amount: 3, currency: null }]);
    expect((await chart({ field: 'connection' })).groups[0]).toMatchObject({
      value: connection,
      label: 'digitalocean',
    });
  });

  it('shows the last twelve months', async () => {
    const { groups } = await chart({ overTime: true, query: 'vcpus>1' });
    expect(groups).toHaveLength(12);
    expect(groups.at(-1)).toMatchObject({ value: new Date().toISOString().slice(0, 7), amount: 3 });
    const month = new Date().toISOString().slice(0, 7);
    const [line] = await fixture.write(
      connection,
      [{ kind: 'digitalocean.invoice-line', uid: 'l', entity: 'invoice-line' }],
      MONDAY,
    );
    await database.pool.query(
      `insert into charge (resource_id, connection_id, month, is_total, amount, currency, charged_id) values ($1, $2, $3, false, 4.25, 'USD', $4)`,
      [line, connection, month, ids[0]],
    );
    expect(await bars({ overTime: true, measure: 'cost' })).toBe(`${month} 4.25 USD`);
    expect(await bars({ overTime: true, measure: 'cost', query: 'vcpus>4' })).toBe('');
  });

  it.each([
    [{ field: 'regionn' }, 'field', 'Did you mean region?'],
    [{}, 'field', 'Name the field'],
    [{ field: 'region', measure: 'sum', of: 'name' }, 'of', 'one number'],
    [{ field: 'region', measure: 'mean' }, 'measure', 'not known'],
    [{ overTime: true, measure: 'sum', of: 'vcpus' }, 'measure', 'Over time'],
    [{ overTime: true, query: 'has:volume' }, 'query', 'only known for now'],
  ])('refuses %j', async (query, field, message) => {
    const { body } = await app.get('/resources/chart', query).expect(400);
    expect(body.errors[0]).toMatchObject({ field, message: expect.stringContaining(message) });
  });
});
