import { useInventory } from '../../../test/use-inventory.js';

const [MONDAY, TUESDAY] = ['2026-11-02T12:00:00.000Z', '2026-11-03T12:00:00.000Z'];
const DROPLET = 'digitalocean.droplet';

describe('GET /resources?sort=', () => {
  const { app, fixture } = useInventory();

  beforeEach(async () => {
    const [beta, alpha] = [await fixture.connection('digitalocean'), await fixture.connection('spaces')];
    const usd = (amount: number) => ({ monthlyCost: { amount, currency: 'USD' } });
    const servers = [
      { uid: '4', name: 'a', status: 'off', active: false, attributes: { vcpus: 4, imageName: 'debian', ...usd(20) } },
      { uid: '2', name: 'b', attributes: { vcpus: 16, imageName: 'alpine', locked: true, ...usd(5.5) } },
      { uid: '3', name: 'c', status: 'active', attributes: { vcpus: 'many', locked: false } },
      { uid: '1', name: 'd', attributes: { vcpus: 4, ...usd(1000) } },
    ];
    await fixture.write(
      beta,
      servers.map((each) => ({ kind: DROPLET, entity: 'server', ...each })),
      MONDAY,
    );
    const certificate = { kind: 'digitalocean.certificate', entity: 'certificate', uid: '5', name: 'e' };
    await fixture.write(beta, [{ ...certificate, attributes: { validUntil: '2027-01-01T02:00:00+02:00' } }], TUESDAY);
    await fixture.write(alpha, [{ kind: 'spaces.bucket', entity: 'bucket', uid: '6', name: 'f' }], TUESDAY);
  });

  const paged = async (sort: string, more: object = {}): Promise<string> =>
    (await app.walk({ sort, limit: 1, ...more })).join('');

  it.each([
    ['uid', 'dbcaef'],
    ['-uid', 'feacbd'],
    ['vcpus', 'adbcef'],
    ['-vcpus', 'bdafec'],
    ['cost', 'badcef'],
    ['-cost', 'dabfec'],
    ['-attributes.monthlyCost', 'dabfec'],
    ['imageName', 'bacdef'],
    ['locked', 'cbadef'],
    ['active', 'abcdef'],
    ['status', 'cabdef'],
    ['entity', 'feabcd'],
    ['expires-at', 'eabcdf'],
    ['connection', 'abcdef'],
    ['-connection', 'fedcba'],
    ['deleted', 'abcdef'],
    ['-deleted', 'fedcba'],
  ])('shows the same on every page, and in the export, by %s', async (sort, names) => {
    const exported = await app.get('/resources/export', { sort, format: 'ndjson' }).expect(200);
    const lines: string[] = exported.text.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).name).join('')).toBe(names);
    expect(await paged(sort)).toBe(names);
    expect(await paged(sort, { limit: 4 })).toBe(names);
  });

  it('sorts what a query finds, and a past time', async () => {
    expect(await paged('-vcpus', { query: 'kind:droplet has:cost' })).toBe('bda');
    expect(await paged('-cost', { at: '2026-11-02T18:00:00Z' })).toBe('dabc');
    expect(await paged('-cost', { entity: 'server', state: 'all' })).toBe('dabc');
  });

  it('sorts by when resources were first seen or deleted, also together with those that are present', async () => {
    const seen = await paged('-seen');
    expect([seen.slice(0, 2), seen.slice(2)].map((names) => [...names].sort().join(''))).toEqual(['ef', 'abcd']);
    const { body } = await app.get('/resources', { sort: 'name' }).expect(200);
    const [a, b, c] = body.items.map(({ id }: { id: string }) => id);
    await fixture.markGone([c], '2026-11-04T12:00:00.000Z');
    await fixture.markGone([a, b], '2026-11-05T12:00:00.000Z');
    expect(await paged('deleted', { state: 'gone' })).toBe('cab');
    expect(await paged('-deleted', { state: 'gone' })).toBe('bac');
    expect(await paged('deleted', { state: 'all' })).toBe('cabdef');
    expect(await paged('deleted')).toBe('def');
  });

  it('neither repeats nor misses what does not move while pages are read', async () => {
    const connection = await fixture.connection('digitalocean');
    const names = await app.walk({ sort: '-vcpus', limit: 2, kind: DROPLET }, async (page) => {
      const attributes = { vcpus: page === 1 ? 64 : 1 };
      await fixture.write(connection, [{ kind: DROPLET, uid: `n${page}`, name: `new${page}`, attributes }], TUESDAY);
    });
    expect(names.filter((name) => name.length === 1).join('')).toBe('bdac');
  });

  it.each([
    ['vcpuss', {}, 'sort: field: vcpuss is not known. Did you mean vcpus?'],
    ['nme', {}, 'Did you mean name?'],
    ['tag', {}, 'tag may have several values, so it has no order. Filter by it: tag:production.'],
    ['-publicIpv4', {}, 'several values'],
    ['vcpus', { entity: 'bucket' }, 'vcpus is not a field of bucket'],
    ['vcpus', { query: 'kind:bucket' }, 'vcpus is not a field of bucket'],
    ['protects', {}, 'is a relation'],
    ['vcpus; drop table resource', {}, 'must be a field'],
  ])('refuses %s of %j', async (sort, more, message) => {
    const { body } = await app.get('/resources', { sort, ...more }).expect(400);
    expect(body.errors[0]).toMatchObject({ field: 'sort', message: expect.stringContaining(message) });
    const { body: exported } = await app.get('/resources/export', { sort, ...more }).expect(400);
    expect(exported.errors).toEqual(body.errors);
  });

  it('refuses an invalid position, and one of another order', async () => {
    const { body } = await app.get('/resources', { sort: 'vcpus', limit: 1 }).expect(200);
    const other = await app.get('/resources', { sort: '-vcpus', limit: 1, cursor: body.nextCursor }).expect(400);
    expect(other.body.errors[0].field).toBe('cursor');
    const [version, list, , name, id] = JSON.parse(Buffer.from(body.nextCursor, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify([version, list, '1; --', name, id])).toString('base64url');
    const refused = await app.get('/resources', { sort: 'vcpus', limit: 1, cursor: forged }).expect(400);
    expect(refused.body.code).toBe('invalid-cursor');
  });
});
