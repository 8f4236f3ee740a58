import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OpenApiDocument } from '@maestro/testkit';
import { getJson } from '../http/get-json.js';
import { startDigitalOceanEmulator } from './digitalocean-emulator.js';
import { type DigitalOceanEmulator } from './emulator.types.js';
import { RESOURCE_ENDPOINTS } from './endpoints/resource-endpoints-table.js';
import { SUPPORTING_ENDPOINTS } from './endpoints/supporting-endpoints-table.js';

type Json = Readonly<Record<string, unknown>>;

const SPECIFICATION = resolve(import.meta.dirname, '../../../../../shared/digitalocean/openapi-inventory.json');
const ENDPOINTS = [...RESOURCE_ENDPOINTS, ...SUPPORTING_ENDPOINTS];

const isThere = existsSync(SPECIFICATION);
if (!isThere) {
  process.stderr.write(
    `Skipped: the OpenAPI specification is not at ${SPECIFICATION}, so responses cannot be compared with it.\n`,
  );
}

(isThere ? describe : describe.skip)('responses of the emulator', () => {
  let specification: OpenApiDocument;
  let emulator: DigitalOceanEmulator;

  const get = (path: string, token = emulator.token) => getJson(`${emulator.url}${path}`, token);

  beforeAll(async () => {
    specification = new OpenApiDocument(readFileSync(SPECIFICATION, 'utf8'));
    emulator = await startDigitalOceanEmulator({ droplets: 450, limits: { hourly: 100_000, cdn: 1000, keys: 1000 } });
  });

  afterAll(() => emulator.close());

  it.each(ENDPOINTS)('conform to the OpenAPI specification: every row of $path', async ({ path, plural }) => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => get(`${path}?per_page=200&page=${page}`)));

    const problems = pages.flatMap(({ status, body }) => specification.problems(path, status, body));

    expect(problems).toEqual([]);
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((pages[0]?.body as Record<string, unknown[]>)[plural]).not.toHaveLength(0);
  });

  it.each([
    '/v2/droplets?type=gpus',
    '/v2/images?private=true',
    '/v2/snapshots?resource_type=volume',
    '/v2/droplets?tag_name=web',
    '/v2/droplets?page=900',
  ])('conform to the OpenAPI specification: %s', async (address) => {
    const { status, body } = await get(address);

    expect(status).toBe(200);
    expect(specification.problems(address.split('?')[0] ?? '', status, body)).toEqual([]);
  });

  it.each(ENDPOINTS.filter(({ singular }) => singular))(
    'conform to the OpenAPI specification: reads by id of $path',
    async ({ path, plural, singular }) => {
      const list = (await get(`${path}?per_page=50`)).body as Record<string, Json[]>;
      const ids = (list[plural] ?? []).map((row) => String(row['id'] ?? row['name']));
      const reads = await Promise.all(ids.map((id) => get(`${path}/${id}`)));

      const problems = reads.flatMap(({ status, body }) =>
        specification.problems(specification.readPath(path), status, body),
      );

      expect(problems).toEqual([]);
      expect(reads.map(({ body }) => (body as Record<string, Json>)[singular ?? ''])).toEqual(list[plural]);
    },
  );

  it.each(ENDPOINTS)(
    'conform to the OpenAPI specification: $path for a token that may read nothing else',
    async ({ path, plural, scopes }) => {
      // The schema requires an embedded image, although a field scope can hide it.
      const token = emulator.tokens.add([...scopes, ...(plural === 'droplets' ? ['image:read'] : [])]);

      const { status, body } = await get(`${path}?per_page=100`, token);

      expect(status).toBe(200);
      expect(specification.problems(path, status, body)).toEqual([]);
    },
  );

  it('conform to the OpenAPI specification: the account', async () => {
    const { status, body } = await get('/v2/account');

    expect(specification.problems('/v2/account', status, body)).toEqual([]);
  });

  it.each([
    { answer: 401, address: '/v2/droplets', token: 'dop_v1_unknown' },
    { answer: 404, address: '/v2/droplets/1' },
    { answer: 422, address: '/v2/droplets?per_page=201' },
    ...[400, 403, 409, 412, 429, 500, 502, 503].map((status) => ({
      answer: status,
      address: `/v2/firewalls?status=${status}`,
    })),
  ])(
    'conform to the OpenAPI specification: the error body with status $answer',
    async ({ answer, address, token }: { answer: number; address: string; token?: string }) => {
      emulator.faults.add({ path: '/v2/firewalls', query: { status: String(answer) }, answer: { status: answer } });

      const { status, body } = await get(address, token);

      expect(status).toBe(answer);
      expect(specification.problems('/v2/droplets/{droplet_id}', status, body)).toEqual([]);
    },
  );

  it('are checked: an invalid body is found', () => {
    const problems = specification.problems('/v2/droplets', 200, { droplets: [{ id: 'one' }], meta: {} });

    expect(problems.length).toBeGreaterThan(3);
  });
});
