import { dropletKind } from './droplet.kind.js';

const ROW = {
  id: 3164444,
  name: 'web-01',
  status: 'active',
  created_at: '2026-01-02T03:04:05Z',
  locked: false,
  memory: 4096,
  vcpus: 2,
  disk: 80,
  size_slug: 's-2vcpu-4gb',
  size: { slug: 's-2vcpu-4gb', price_monthly: 24, price_hourly: 0.03571 },
  image: { id: 6918990, name: '24.04 (LTS) x64', distribution: 'Ubuntu' },
  region: { slug: 'nyc3', name: 'New York 3' },
  vpc_uuid: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
  volume_ids: ['506f78a4-e098-11e5-ad9f-000f53306ae1'],
  networks: {
    v4: [
      { ip_address: '10.128.192.124', gateway: 'nil', type: 'private' },
      { ip_address: '192.241.165.154', gateway: '192.241.165.1', type: 'public' },
    ],
    v6: [{ ip_address: '2604:a880::1', type: 'public' }],
  },
  features: ['backups', 'ipv6'],
  tags: ['env:production'],
};

const mapped = (row: object) => dropletKind.resource(row);

describe('a droplet as a server', () => {
  it('has its id as a string, its region, size, price and addresses', () => {
    const server = mapped(ROW);

    expect(server).toMatchObject({
      key: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '3164444' },
      name: 'web-01',
      region: 'nyc3',
      status: 'active',
      active: true,
      createdAt: '2026-01-02T03:04:05Z',
      tags: ['env:production'],
      raw: ROW,
    });
    expect(server.attributes).toEqual({
      size: 's-2vcpu-4gb',
      vcpus: 2,
      memoryMb: 4096,
      diskGb: 80,
      gpuCount: undefined,
      gpuModel: undefined,
      monthlyCost: { amount: 24, currency: 'USD' },
      hourlyCost: { amount: 0.03571, currency: 'USD' },
      imageId: '6918990',
      imageName: 'Ubuntu 24.04 (LTS) x64',
      vpcId: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
      volumeIds: ['506f78a4-e098-11e5-ad9f-000f53306ae1'],
      publicIpv4: ['192.241.165.154'],
      privateIpv4: ['10.128.192.124'],
      publicIpv6: ['2604:a880::1'],
      features: ['backups', 'ipv6'],
      backups: true,
      backupPlan: undefined,
      backupWindow: undefined,
      backupRetentionDays: undefined,
      neighborIds: [],
      locked: false,
    });
  });

  it('has its backup policy and its neighbors from the lists of all droplets', () => {
    const policy = { backup_enabled: true, backup_policy: { plan: 'daily', hour: 20, retention_period_days: 7 } };
    const joined = {
      policies: { rows: new Map([['3164444', policy]]) },
      neighbors: { rows: new Map([['3164444', [3164444, 3164450]]]) },
    };

    const server = dropletKind.resource(ROW, undefined, joined);

    expect(server.attributes).toMatchObject({ backups: true, backupPlan: 'daily', neighborIds: ['3164450'] });
    expect(server.relations).toContainEqual({
      ...{ type: 'neighbor-of', to: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '3164450' } },
    });
    expect(server.unknown).toBeUndefined();
  });

  it('leads to its image and its VPC', () => {
    expect(mapped(ROW).relations).toEqual([
      { type: 'created-from', to: { provider: 'digitalocean', kind: 'digitalocean.image', uid: '6918990' } },
      { type: 'member-of', to: { provider: 'digitalocean', kind: 'digitalocean.vpc', uid: ROW.vpc_uuid } },
    ]);
  });

  it('knows its GPUs', () => {
    const { attributes } = mapped({ ...ROW, gpu_info: { count: 8, model: 'nvidia_h100' } });

    expect(attributes).toMatchObject({ gpuCount: 8, gpuModel: 'nvidia_h100' });
  });

  it('is read with a token that may see nothing but droplets', () => {
    const { image: _image, vpc_uuid: _vpc, volume_ids: _volumes, tags: _tags, ...narrow } = ROW;

    expect(mapped(narrow)).toMatchObject({ name: 'web-01', tags: [], relations: [] });
    expect(mapped({ ...narrow, image: null, networks: null, tags: null, size: null })).toMatchObject({
      tags: [],
      relations: [],
    });
  });

  it.each(['new', 'off', 'archive'])('is not active while it is %s', (status) => {
    expect(mapped({ ...ROW, status }).active).toBe(false);
  });

  it.each([undefined, null, '', 1.5, {}])('is unreadable with the id %p', (id) => {
    expect(() => mapped({ ...ROW, id })).toThrow('cannot be read: id: ');
  });
});
