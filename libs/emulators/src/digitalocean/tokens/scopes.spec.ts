import { getJson } from '../../http/get-json.js';
import { startDigitalOceanEmulator } from '../digitalocean-emulator.js';
import { type DigitalOceanEmulator } from '../emulator.types.js';
import { RESOURCE_ENDPOINTS } from '../endpoints/resource-endpoints-table.js';
import { SUPPORTING_ENDPOINTS } from '../endpoints/supporting-endpoints-table.js';

describe('tokens', () => {
  let emulator: DigitalOceanEmulator;

  const get = async (path: string, token?: string) => {
    const { status, body } = await getJson(`${emulator.url}${path}`, token);
    return { status, body: body as Record<string, never> };
  };

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({
      limits: { cdn: 100 },
      tokens: [
        { token: 'narrow', scopes: ['tag:read'] },
        { token: 'old', scopes: 'all', revoked: true },
      ],
    });
  });

  afterAll(() => emulator.close());

  it('look like personal access tokens and depend on the seed', () => {
    expect(emulator.token).toMatch(/^dop_v1_[0-9a-f]{64}$/);
  });

  it.each([undefined, 'unknown', 'old', ''])('are rejected if missing, unknown or revoked: %s', async (token) => {
    const { status, body } = await get('/v2/account', token);

    expect({ status, body }).toMatchObject({
      status: 401,
      body: { id: 'unauthorized', message: 'Unable to authenticate you.' },
    });
  });

  it('are rejected once revoked, until they are added again', async () => {
    const token = emulator.tokens.add('all');
    const statuses = [(await get('/v2/account', token)).status];

    emulator.tokens.revoke(token);
    statuses.push((await get('/v2/account', token)).status);
    emulator.tokens.add('all', token);
    statuses.push((await get('/v2/account', token)).status);

    expect(statuses).toEqual([200, 401, 200]);
  });

  it('cannot be revoked if they are unknown', () => {
    expect(() => emulator.tokens.revoke('unknown')).toThrow('was never added');
  });

  it.each([...RESOURCE_ENDPOINTS, ...SUPPORTING_ENDPOINTS].filter(({ scopes }) => !scopes.includes('tag:read')))(
    'need $scopes for $path',
    async ({ path, scopes }) => {
      const refused = await get(path, 'narrow');
      const allowed = await get(path, emulator.tokens.add([...scopes]));

      expect(refused).toMatchObject({ status: 403, body: { id: 'forbidden' } });
      expect(allowed.status).toBe(200);
    },
  );

  it('need two scopes to read one snapshot', async () => {
    const path = `/v2/snapshots/${emulator.account.snapshots.at(0)?.id}`;

    const one = await get(path, emulator.tokens.add(['snapshot:read']));
    const both = await get(path, emulator.tokens.add(['snapshot:read', 'block_storage_snapshot:read']));

    expect([one.status, both.status]).toEqual([403, 200]);
  });

  it('need tag:read to filter by tag', async () => {
    const { status } = await get('/v2/droplets?tag_name=web', emulator.tokens.add(['droplet:read']));

    expect(status).toBe(403);
  });

  it('hide the fields of a Droplet that require more scopes', async () => {
    const { id } = [...emulator.account.droplets.rows()].find(
      (row) => row.volume_ids.length > 0 && row.snapshot_ids.length > 0,
    ) ?? { id: 0 };
    const read = async (scopes: string[]) =>
      (await get(`/v2/droplets/${id}`, emulator.tokens.add(scopes))).body['droplet'];

    const bare = await read(['droplet:read']);
    const whole = await read([
      'droplet:read',
      'image:read',
      'block_storage:read',
      'tag:read',
      'vpc:read',
      'sizes:read',
    ]);

    expect(bare).toMatchObject({ backup_ids: [], snapshot_ids: [], volume_ids: [], tags: [], region: { sizes: [] } });
    expect(bare).not.toHaveProperty('vpc_uuid');
    expect(bare).not.toHaveProperty('image');
    expect(whole).toEqual(emulator.account.droplets.find(id));
  });

  it('hide the fields of clusters and firewalls that require more scopes', async () => {
    const { body: clusters } = await get('/v2/kubernetes/clusters', emulator.tokens.add(['kubernetes:read']));
    const { body: firewalls } = await get('/v2/firewalls', emulator.tokens.add(['firewall:read']));

    expect(clusters['kubernetes_clusters']?.[0]).toMatchObject({ tags: [], node_pools: [{ tags: [] }, { tags: [] }] });
    expect(clusters['kubernetes_clusters']?.[0]).not.toHaveProperty('vpc_uuid');
    expect(firewalls['firewalls']).toEqual(
      [...emulator.account.firewalls.rows()].map((row) => ({ ...row, droplet_ids: [], tags: [] })),
    );
  });
});
