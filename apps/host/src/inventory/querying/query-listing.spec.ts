import { useInventory } from '../../../test/use-inventory.js';

const [MONDAY, TUESDAY] = ['2026-11-02T12:00:00.000Z', '2026-11-03T12:00:00.000Z'];
const DROPLET = 'digitalocean.droplet';

describe('GET /resources?query=', () => {
  const { app, fixture } = useInventory();

  beforeEach(async () => {
    const cloud = await fixture.connection('digitalocean');
    const spaces = await fixture.connection('spaces');
    const usd = (amount: number) => ({ monthlyCost: { amount, currency: 'USD' } });
    const droplets = [
      {
        uid: '1',
        name: 'web-1',
        region: 'fra1',
        status: 'active',
        tags: ['env:Production', 'web'],
        attributes: { vcpus: 4, publicIpv4: ['10.1.2.3', '192.0.2.1'], ...usd(48) },
      },
      {
        uid: '2',
        name: 'web-2',
        region: 'nyc3',
        status: 'off',
        tags: ['env:production'],
        attributes: { vcpus: 2, publicIpv4: ['192.0.2.2'], features: ['backups'], ...usd(96) },
      },
      {
        uid: '3',
        name: 'db_1',
        status: 'active',
        tags: [],
        attributes: { vcpus: 8, monthlyCost: { amount: 60, currency: 'EUR' }, locked: true },
      },
      {
        uid: '4',
        name: 'odd "4"',
        region: 'fra1',
        tags: [],
        attributes: { size: 's' },
        unknown: [
          { field: 'vcpus', reason: 'No scope.' },
          { field: 'tags', reason: 'No scope.' },
        ],
      },
    ];
    await fixture.write(
      cloud,
      droplets.map((each) => ({ kind: DROPLET, entity: 'server', createdAt: '2020-01-01T00:00:00Z', ...each })),
      MONDAY,
    );
    await fixture.write(
      cloud,
      [
        {
          kind: 'digitalocean.volume',
          uid: 'v1',
          name: 'data',
          entity: 'volume',
          attributes: { sizeGb: 100 },
          relations: [{ type: 'attached-to', to: { provider: 'digitalocean', kind: DROPLET, uid: '1' } }],
        },
        { kind: 'digitalocean.volume', uid: 'v2', name: 'spare', entity: 'volume', attributes: { sizeGb: 500 } },
      ],
      MONDAY,
    );
    await fixture.write(
      cloud,
      [
        {
          kind: 'digitalocean.firewall',
          uid: 'f1',
          name: 'edge',
          entity: 'firewall',
          relations: [{ type: 'protects', to: { kind: DROPLET, tag: 'env:production' } }],
        },
      ],
      MONDAY,
    );
    await fixture.write(
      spaces,
      [
        {
          kind: 'spaces.bucket',
          uid: 'b',
          name: 'assets',
          entity: 'bucket',
          tags: ['Web'],
          attributes: { public: true },
        },
      ],
      MONDAY,
    );
  });

  const names = async (query: string, more: object = {}): Promise<string> => {
    const { body } = await app.get('/resources', { query, ...more });
    if (body.code) throw new Error(JSON.stringify(body));
    return body.items.map(({ name }: { name: string }) => name).join(' ');
  };

  it.each([
    ['kind:droplet', 'db_1 odd "4" web-1 web-2'],
    ['entity:volume', 'data spare'],
    ['kind:droplet region:fra1', 'odd "4" web-1'],
    ['region:fra1,nyc3', 'odd "4" web-1 web-2'],
    ['region!=fra1', 'web-2'],
    ['-has:region kind:droplet', 'db_1'],
    ['tag:env:PRODUCTION', 'web-1 web-2'],
    ['tag:web', 'web-1'],
    ['tag:Web', 'assets web-1'],
    ['tag contains prod', 'web-1 web-2'],
    ['kind:droplet -tag:web', 'db_1 web-2'],
    ['kind:droplet -has:tag', 'db_1'],
    ['vcpus>=4', 'db_1 web-1'],
    ['-vcpus>=4', 'web-2'],
    ['vcpus:2,8', 'db_1 web-2'],
    ['kind:droplet -has:vcpus', ''],
    ['kind:volume -has:sizeGb', ''],
    ['kind:droplet -attributes.size exists', 'db_1 web-1 web-2'],
    ['cost>50', 'db_1 web-2'],
    ['cost>50usd', 'web-2'],
    ['kind:droplet -cost>50usd', 'web-1'],
    ['cost exists', 'db_1 web-1 web-2'],
    ['address:10.0.0.0/8', 'web-1'],
    ['address=192.0.2.2', 'web-2'],
    ['address contains 192', 'web-1 web-2'],
    ['locked:yes', 'db_1'],
    ['features:backups', 'web-2'],
    ['features contains BACK', 'web-2'],
    ['size starts with S', 'odd "4"'],
    ['name contains "d"', 'data db_1 edge odd "4"'],
    ['name contains "_"', 'db_1'],
    ['name starts with WEB', 'web-1 web-2'],
    ['name:"odd \\"4\\""', 'odd "4"'],
    ['web', 'assets web-1 web-2'],
    ['"odd \\"4"', 'odd "4"'],
    ['web or data', 'assets data web-1 web-2'],
    ['web -(name:web-1 or kind:bucket)', 'web-2'],
    ['provider:spaces', 'assets'],
    ['public:yes', 'assets'],
    ['created older than 1y', 'db_1 odd "4" web-1 web-2'],
    ['created newer than 1y', ''],
    ['created<2019-12-31', ''],
    ['active:yes -kind:droplet', 'assets data edge spare'],
    ['attached-to:none kind:volume', 'spare'],
    ['attached-to:any', 'data'],
    ['attached-to:web-1', 'data'],
    ['attached-to:(vcpus>4)', ''],
    ['attached-to:(vcpus=4 protected-by:(name:edge))', 'data'],
    ['has:volume', 'web-1'],
    ['kind:droplet -has:firewall', 'db_1 odd "4"'],
    ['protected-by:firewall', 'web-1 web-2'],
    ['firewall:edge', 'web-1 web-2'],
    ['has-attached:data', 'web-1'],
    ['related:(name:web-1)', 'data edge'],
    ['gone:yes', ''],
  ])('finds %s', async (query, found) => {
    expect(await names(query)).toBe(found);
    const { body } = await app.get('/resources/count', { query });
    expect(body.count).toBe(found === '' ? 0 : found.replace('odd "4"', 'odd').split(' ').length);
  });

  it('finds the same on pages of one, in every order', async () => {
    for (const sort of ['name', '-createdAt', 'region']) {
      const all: string[] = [];
      for (let cursor: string | undefined, page = 0; page < 10 && cursor !== null; page += 1) {
        const { body } = await app.get('/resources', {
          query: 'vcpus>1 has:cost',
          sort,
          limit: 1,
          ...(cursor && { cursor }),
        });
        all.push(...body.items.map(({ name }: { name: string }) => name));
        cursor = body.nextCursor;
      }
      expect(all.sort()).toEqual(['db_1', 'web-1', 'web-2']);
    }
  });

  it('narrows what parameters choose, and the other way round', async () => {
    expect(await names('vcpus>1', { region: 'fra1' })).toBe('web-1');
    expect(await names('region:nyc3', { region: 'fra1' })).toBe('');
    expect(await names('web', { q: 'web-2' })).toBe('web-2');
    expect(await names('tag:web', { tag: 'env:production' })).toBe('web-1');
  });

  it('exports and counts by facet what it finds', async () => {
    const { text } = await app.get('/resources/export', { query: 'vcpus>=4', format: 'ndjson' }).expect(200);
    expect(
      text
        .trim()
        .split('\n')
        .map((line: string) => JSON.parse(line).name),
    ).toEqual(['db_1', 'web-1']);
    const { body } = await app.get('/resources/facets', { query: 'has:volume' }).expect(200);
    expect(body.region).toEqual([{ value: 'fra1', count: 1 }]);
  });

  it('shows what is gone only if asked', async () => {
    const other = await fixture.connection('digitalocean');
    const ids = await fixture.write(other, [{ kind: DROPLET, uid: '9', name: 'away' }], MONDAY);
    await fixture.markGone(ids, TUESDAY);
    expect(await names('name:away')).toBe('');
    expect(await names('name:away gone:yes')).toBe('away');
    expect(await names('name:away (gone:yes or present:yes)')).toBe('away');
    expect(await names('name:away present:yes')).toBe('');
  });

  it('reads a past time, of which relations are not known', async () => {
    expect(await names('vcpus>=4', { at: TUESDAY })).toBe('db_1 web-1');
    const { body } = await app.get('/resources', { query: 'has:volume', at: TUESDAY }).expect(400);
    expect(body.detail).toContain('only known for now');
  });

  it.each([
    ['entity:servers', 7, 7, 'Did you mean server?'],
    ['kind:volume vcpus>4', 12, 5, 'not a field of volume'],
    ['name:web*', 8, 1, 'wildcard'],
    ['name:/^web/', 6, 1, 'Regular expressions'],
    ['name:"web', 5, 1, 'not closed'],
    ['a\0b', 1, 1, 'NUL'],
    ['kind:droplet or', 15, 0, 'must follow'],
    ['connection:nowhere', 11, 7, 'not known'],
    [`${'a '.repeat(500)}`, 200, 1, '100 terms'],
  ])('refuses %j at %d', async (query, position, length, message) => {
    const { body } = await app.get('/resources', { query }).expect(400);
    expect(body).toMatchObject({
      code: 'invalid-request',
      errors: [{ field: 'query', position, length, message: expect.stringContaining(message) }],
    });
  });

  it('refuses a field of another kind than the parameters choose', async () => {
    const { body } = await app.get('/resources', { query: 'vcpus>4', entity: 'volume' }).expect(400);
    expect(body.errors[0]).toMatchObject({ position: 0, message: expect.stringContaining('not a field of volume') });
  });

  it('tells what may come next, and what is wrong', async () => {
    const { body } = await app.get('/resources/query', { query: 'kind:dropl' }).expect(200);
    expect(body).toMatchObject({ from: 5, length: 5, field: 'kind', mistake: { position: 5, length: 5 } });
    expect(body.suggestions).toContainEqual({ text: 'droplet' });
    const whole = await app.get('/resources/query', { query: 'vcpus>4 reg', position: 3 }).expect(200);
    expect(whole.body).not.toHaveProperty('mistake');
    expect(whole.body.suggestions).toContainEqual({ text: 'vcpus:', label: expect.any(String) });
  });
});
