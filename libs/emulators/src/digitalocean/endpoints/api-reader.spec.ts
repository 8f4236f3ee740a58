import { getJson } from '../../http/get-json.js';
import { startDigitalOceanEmulator } from '../digitalocean-emulator.js';
import { type DigitalOceanEmulator } from '../emulator.types.js';

interface ListBody {
  readonly droplets: readonly { id: number; name: string; tags: string[] }[];
  readonly images: readonly { id: number; public: boolean; slug: string | null }[];
  readonly snapshots: readonly { resource_type: string }[];
  readonly links?: { readonly pages?: Readonly<Record<string, string>> };
  readonly meta: { readonly total: number };
}

describe('the emulated API', () => {
  let emulator: DigitalOceanEmulator;

  const get = async (path: string, token = emulator.token) => {
    const { status, body } = await getJson(`${emulator.url}${path}`, token);
    return { status, body: body as ListBody };
  };

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 120, limits: { hourly: 100_000, cdn: 100 } });
  });

  afterAll(() => emulator.close());

  it('lists 20 rows by default, with the total', async () => {
    const { body } = await get('/v2/droplets');

    expect(body.droplets).toHaveLength(20);
    expect(body.meta).toEqual({ total: 118 });
  });

  it('returns every row once over all pages', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => get(`/v2/droplets?per_page=50&page=${page}`)));

    const ids = pages.flatMap(({ body }) => body.droplets.map(({ id }) => id));

    expect(ids).toEqual([...emulator.account.droplets.rows()].map(({ id }) => id));
  });

  it.each([
    { page: 1, links: ['next', 'last'] },
    { page: 2, links: ['first', 'prev', 'next', 'last'] },
    { page: 3, links: ['first', 'prev'] },
    { page: 9, links: ['first', 'prev'] },
  ])('links page $page to $links', async ({ page, links }) => {
    const { body } = await get(`/v2/droplets?per_page=50&page=${page}`);

    expect(Object.keys(body.links?.pages ?? {})).toEqual(links);
  });

  it('keeps the query in links that can be followed', async () => {
    const { body } = await get('/v2/images?private=true&per_page=10');
    const next = await getJson(body.links?.pages?.['next'] ?? '', emulator.token);

    expect(body.links?.pages?.['next']).toBe(`${emulator.url}/v2/images?private=true&per_page=10&page=2`);
    expect((next.body as ListBody).images[0]?.id).toBe(emulator.account.images.at(10)?.id);
  });

  it.each([
    { path: '/v2/volumes', links: {} },
    { path: '/v2/images', links: { pages: {} } },
    { path: '/v2/kubernetes/clusters', links: undefined },
  ])('has no links to other pages if $path fits on one', async ({ path, links }) => {
    const { body } = await get(`${path}?per_page=200`);

    expect(body.links).toEqual(links);
  });

  it('returns an empty list after the last page', async () => {
    const { status, body } = await get('/v2/droplets?page=7');

    expect({ status, rows: body.droplets, meta: body.meta }).toEqual({ status: 200, rows: [], meta: { total: 118 } });
  });

  it.each(['per_page=201', 'per_page=0', 'per_page=ten', 'page=0', 'page=-1', 'page=1.5', 'page='])(
    'refuses ?%s',
    async (query) => {
      const { status, body } = await get(`/v2/droplets?${query}`);

      expect({ status, body }).toMatchObject({ status: 422, body: { id: 'unprocessable_entity' } });
    },
  );

  it('lists GPU Droplets only on request', async () => {
    const [plain, gpus] = [await get('/v2/droplets?per_page=200'), await get('/v2/droplets?type=gpus')];

    expect(plain.body.droplets.some((row) => 'gpu_info' in row)).toBe(false);
    expect(gpus.body.meta.total).toBe(2);
    expect(gpus.body.droplets.every((row) => 'gpu_info' in row)).toBe(true);
  });

  it('filters Droplets by tag, and by name regardless of case', async () => {
    const { name, id } = emulator.account.droplets.at(33) ?? { name: '' };

    const byTag = await get('/v2/droplets?tag_name=k8s&per_page=200');
    const byName = await get(`/v2/droplets?name=${name.toUpperCase()}`);

    expect(byTag.body.meta.total).toBeGreaterThan(0);
    expect(byTag.body.droplets.every(({ tags }) => tags.includes('k8s'))).toBe(true);
    expect(byName.body.droplets.map((row) => row.id)).toEqual([id]);
  });

  it.each(['type=gpus&tag_name=web', 'name=a&tag_name=web', 'type=cats'])('rejects ?%s for Droplets', async (query) => {
    const { status } = await get(`/v2/droplets?${query}`);

    expect(status).toBe(422);
  });

  it('filters snapshots by their resource', async () => {
    const { body } = await get('/v2/snapshots?resource_type=volume&per_page=200');

    expect(body.meta.total).toBe(12);
    expect(body.snapshots.every(({ resource_type: type }) => type === 'volume')).toBe(true);
  });

  it('filters volumes by name and region', async () => {
    const volume = emulator.account.volumes.at(4);

    const { body } = await get(`/v2/volumes?name=${volume?.name}&region=${volume?.region.slug}`);
    const elsewhere = await get(`/v2/volumes?name=${volume?.name}&region=xyz1`);

    expect([body.meta.total, elsewhere.body.meta.total]).toEqual([1, 0]);
  });

  it.each([
    { query: '?private=true', total: 57, open: false },
    { query: '?type=distribution', total: 8, open: true },
    { query: '?type=application', total: 3, open: true },
  ])('lists images $query', async ({ query, total, open }) => {
    const { body } = await get(`/v2/images${query}`);

    expect(body.meta.total).toBe(total);
    expect(body.images.every((image) => image.public === open)).toBe(true);
  });

  it('also lists public images, unless only private ones are requested', async () => {
    const { body } = await get('/v2/images?per_page=200');

    expect(body.meta.total).toBe(57 + 8 + 3);
    expect(body.images.some(({ slug }) => slug === 'ubuntu-24-04-x64')).toBe(true);
  });

  it('returns one resource by id', async () => {
    const row = emulator.account.firewalls.at(1);

    const { status, body } = await get(`/v2/firewalls/${row?.id}`);

    expect({ status, body }).toEqual({ status: 200, body: { firewall: row } });
  });

  it('counts the uses of a tag', async () => {
    const { body } = await get('/v2/tags/k8s%3Aworker');
    const workers = [...emulator.account.droplets.rows()].filter(({ tags }) => tags.includes('k8s:worker'));

    expect(body).toMatchObject({ tag: { name: 'k8s:worker', resources: { droplets: { count: workers.length } } } });
  });

  it.each([
    '/v2/droplets/1',
    '/v2/droplets/abc',
    '/v2/volumes/%E0%A4%A',
    '/v2/cdn/endpoints/',
    '/v2/nothing',
    '/',
    '/v2/regions/nyc1',
  ])('returns 404 for %s', async (path) => {
    const { status, body } = await get(path);

    expect({ status, body }).toMatchObject({ status: 404, body: { id: 'not_found', request_id: expect.any(String) } });
  });

  it('is read-only', async () => {
    const response = await fetch(`${emulator.url}/v2/droplets`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${emulator.token}` },
    });

    expect(response.status).toBe(405);
  });

  it('includes edits in the next response, also in filtered lists', async () => {
    const { id } = emulator.account.droplets.at(0) ?? { id: 0 };
    await get('/v2/droplets?tag_name=fresh');

    emulator.account.droplets.update(id, { tags: ['fresh'] });
    const { body } = await get('/v2/droplets?tag_name=fresh');
    const tag = await get('/v2/tags/fresh');

    expect(body.droplets.map((row) => row.id)).toEqual([id]);
    expect(tag.body).toMatchObject({ tag: { resources: { count: 1 } } });
  });
});
