import { useInventory } from '../../../test/use-inventory.js';

const DROPLET = 'digitalocean.droplet';
const VPC = { provider: 'digitalocean', kind: 'digitalocean.vpc', uid: 'v1' };
const WEB = {
  kind: DROPLET,
  uid: '1',
  name: 'web-1',
  region: 'nyc3',
  status: 'active',
  tags: ['web', 'env:production'],
  attributes: { vcpus: 2, publicIpv4: ['203.0.113.7'], privateIpv4: ['10.0.0.7'], publicIpv6: [], features: [] },
  relations: [{ type: 'member-of', to: VPC }],
} as const;

describe('GET /feeds/ansible', () => {
  const { app, database, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
  });

  const feed = async (query: object = {}) => (await app.get('/feeds/ansible', query).expect(200)).body;

  it('has the variables of each host, and its address', async () => {
    await fixture.write(connection, [WEB]);

    const { _meta: meta } = await feed();

    expect(meta.hostvars['web-1']).toMatchObject({
      ansible_host: '203.0.113.7',
      maestro: { uid: '1', kind: DROPLET, region: 'nyc3', tags: ['web', 'env:production'], attributes: { vcpus: 2 } },
    });
    expect((await feed({ address: 'private' }))._meta.hostvars['web-1'].ansible_host).toBe('10.0.0.7');
  });

  it('groups hosts by tag, region, kind, provider, connection, status and what they are members of', async () => {
    await fixture.write(connection, [{ kind: VPC.kind, uid: VPC.uid, name: 'default-nyc3', entity: 'network' }]);
    await fixture.write(connection, [WEB, { ...WEB, uid: '2', name: 'db-1', tags: [], region: 'fra1', relations: [] }]);

    const { _meta: _hosts, all, ...groups } = await feed();

    expect(groups).toEqual({
      connection_digitalocean: { hosts: ['db-1', 'web-1'] },
      kind_digitalocean_droplet: { hosts: ['db-1', 'web-1'] },
      network_default_nyc3: { hosts: ['web-1'] },
      provider_digitalocean: { hosts: ['db-1', 'web-1'] },
      region_fra1: { hosts: ['db-1'] },
      region_nyc3: { hosts: ['web-1'] },
      status_active: { hosts: ['db-1', 'web-1'] },
      tag_env_production: { hosts: ['web-1'] },
      tag_web: { hosts: ['web-1'] },
    });
    expect(all).toEqual({ children: [...Object.keys(groups).sort(), 'ungrouped'] });
  });

  it('knows the members of what connections of their own list, and no groups of what is gone', async () => {
    const other = await fixture.connection('digitalocean');
    const network = { kind: VPC.kind, uid: VPC.uid, entity: 'network' } as const;
    await fixture.write(connection, [{ ...network, name: 'one' }, WEB, { ...WEB, uid: '2', name: 'web-2' }]);
    await fixture.write(other, [
      { ...network, name: 'two' },
      { ...WEB, uid: '3', name: 'web-3' },
    ]);

    const { network_one: one, network_two: two } = await feed();

    expect([one, two]).toEqual([{ hosts: ['web-1', 'web-2'] }, { hosts: ['web-3'] }]);
    await database.pool.query(`update resource set gone_at = now() where name = 'one'`);
    expect(await feed()).not.toHaveProperty('network_one');
  });

  it('keeps hosts without an address, and marks what would be run as a template', async () => {
    await fixture.write(connection, [{ ...WEB, tags: ['{{ x }}'], attributes: {} }]);

    const { _meta: meta } = await feed();

    expect(meta.hostvars['web-1']).not.toHaveProperty('ansible_host');
    expect(meta.hostvars['web-1'].maestro.tags).toEqual([{ __ansible_unsafe: '{{ x }}' }]);
  });

  it('is a valid inventory without hosts', async () => {
    expect(await feed()).toEqual({ _meta: { hostvars: {} }, all: { children: ['ungrouped'] } });
  });
});
