import { useInventory } from '../../../test/use-inventory.js';
import { countOnce } from './count-once.js';

const SIZE = 'digitalocean.size';
const [MONDAY, TUESDAY] = ['2026-11-02T12:00:00.000Z', '2026-11-03T12:00:00.000Z'];

const size = (uid: string, status = 'new') => ({ kind: SIZE, uid, entity: 'machine-size', region: 'nyc3', status });
const droplet = { kind: 'digitalocean.droplet', uid: '1', region: 'ams3' };

describe('what a provider offers to everybody', () => {
  const { app, database, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean', 'account-a');
    await fixture.write(connection, [droplet], MONDAY);
    await fixture.write(connection, [size('small'), size('large')], MONDAY);
  });

  const get = async (path: string, query: object = {}) => (await app.get(path, query).expect(200)).body;
  const kindsIn = async (query: object = {}) =>
    (await get('/resources', query)).items.map(({ key }: { key: { kind: string } }) => key.kind);

  it('is left out of lists, counts and totals', async () => {
    expect(await kindsIn()).toEqual([droplet.kind]);
    expect(await kindsIn({ connection })).toEqual([droplet.kind]);
    expect(await get('/resources/count')).toMatchObject({ count: 1 });

    const { total, kinds, entities, regions, connections } = await get('/resources/summary');
    const values = [kinds, entities, regions].map((counts) => counts.map(({ value }: { value: string }) => value));
    expect(total).toBe(1);
    expect(values).toEqual([[droplet.kind], ['server'], ['ams3']]);
    expect(connections).toMatchObject([{ value: connection, count: 1 }]);
  });

  it('is no value to filter by', async () => {
    const { kind, entity, region, status } = await get('/resources/facets');

    const values = [kind, entity, region].map((facet) => facet.map(({ value }: { value: string }) => value));
    expect(values).toEqual([[droplet.kind], ['server'], ['ams3']]);
    expect(status).toEqual([]);
  });

  it('is listed when its kind or entity is chosen', async () => {
    expect(await kindsIn({ kind: SIZE })).toEqual([SIZE, SIZE]);
    expect(await get('/resources/count', { entity: 'machine-size' })).toMatchObject({ count: 2 });
    expect(await get('/resources/summary', { entity: 'machine-size' })).toMatchObject({ total: 2 });
  });

  it('stays so when it changes, and is listed once where several connections read it', async () => {
    const second = await fixture.connection('digitalocean', 'account-a');
    await fixture.write(second, [size('small')], TUESDAY);
    await fixture.write(connection, [size('small', 'old')], TUESDAY);
    await countOnce(database.pool as never, connection, [{ kind: SIZE, reference: true }]);

    expect(await kindsIn()).toEqual([droplet.kind]);
    expect(await kindsIn({ kind: SIZE })).toEqual([SIZE, SIZE]);
  });
});
