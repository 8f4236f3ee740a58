import { useInventory } from '../../../test/use-inventory.js';

const DROPLET = 'digitalocean.droplet';

/** As the plugin maps it. */
const WEB = {
  kind: DROPLET,
  uid: '3164494',
  name: 'web-1',
  region: 'nyc3',
  status: 'active',
  tags: ['web', 'env:production'],
  attributes: {
    size: 's-4vcpu-8gb',
    vcpus: 4,
    monthlyCost: { amount: 48, currency: 'USD' },
    imageName: 'Ubuntu 24.04 (LTS) x64',
    vpcId: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
    publicIpv4: ['203.0.113.7'],
    privateIpv4: ['10.128.192.124'],
    publicIpv6: ['2001:db8::7'],
    features: ['backups', 'ipv6'],
  },
  raw: { image: { slug: 'ubuntu-24-04-x64', name: '24.04 (LTS) x64' } },
};

describe('GET /feeds/prometheus', () => {
  const { app, database, fixture } = useInventory();
  let connection: string;

  beforeEach(async () => {
    connection = await fixture.connection('digitalocean');
  });

  const feed = async (query: object = {}) => (await app.get('/feeds/prometheus', query).expect(200)).body;

  it('has the labels of digitalocean_sd', async () => {
    await fixture.write(connection, [WEB]);

    const [{ targets, labels }] = await feed();

    expect(targets).toEqual(['203.0.113.7:80']);
    expect(labels).toMatchObject({
      __meta_digitalocean_droplet_id: '3164494',
      __meta_digitalocean_droplet_name: 'web-1',
      __meta_digitalocean_image: 'ubuntu-24-04-x64',
      __meta_digitalocean_image_name: '24.04 (LTS) x64',
      __meta_digitalocean_private_ipv4: '10.128.192.124',
      __meta_digitalocean_public_ipv4: '203.0.113.7',
      __meta_digitalocean_public_ipv6: '2001:db8::7',
      __meta_digitalocean_region: 'nyc3',
      __meta_digitalocean_size: 's-4vcpu-8gb',
      __meta_digitalocean_status: 'active',
      __meta_digitalocean_features: ',backups,ipv6,',
      __meta_digitalocean_tags: ',web,env:production,',
      __meta_digitalocean_vpc: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
    });
  });

  it('has labels that resources of every kind have', async () => {
    await fixture.write(connection, [WEB]);

    const [{ labels }] = await feed();

    expect(labels).toMatchObject({
      __meta_maestro_provider: 'digitalocean',
      __meta_maestro_kind: DROPLET,
      __meta_maestro_uid: '3164494',
      __meta_maestro_entity: 'server',
      __meta_maestro_active: 'true',
      __meta_maestro_connection: 'digitalocean',
      __meta_maestro_attribute_public_ipv4: ',203.0.113.7,',
      __meta_maestro_attribute_vcpus: '4',
    });
    expect(Object.values(labels).every((value) => typeof value === 'string' && value !== '')).toBe(true);
  });

  it('leaves out labels without a value', async () => {
    await fixture.write(connection, [{ ...WEB, tags: [], region: undefined, raw: { image: null } }]);

    const [{ labels }] = await feed();

    for (const name of ['tags', 'region', 'image', 'image_name'])
      expect(labels).not.toHaveProperty(`__meta_digitalocean_${name}`);
  });

  it('writes any text as JSON, and the last of two labels that have one name', async () => {
    const name = 'we"b\\ \t\u2028é😀';
    const attributes = { ...WEB.attributes, aB: 'first', a_b: 'last' };
    await fixture.write(connection, [
      { ...WEB, name, attributes },
      { ...WEB, uid: '2' },
    ]);

    const { text } = await app.get('/feeds/prometheus').buffer(true).expect(200);

    const [odd, plain] = JSON.parse(text);
    expect(odd.labels).toMatchObject({ __meta_maestro_name: name, __meta_maestro_attribute_a_b: 'last' });
    expect(text.match(/__meta_maestro_attribute_a_b/g)).toHaveLength(1);
    expect(plain.labels).not.toHaveProperty('__meta_maestro_attribute_a_b');
  });

  it('takes a port, and puts IPv6 in brackets', async () => {
    await fixture.write(connection, [
      { ...WEB, attributes: { publicIpv4: [], privateIpv4: [], publicIpv6: ['2001:db8::7'], features: [] } },
    ]);

    expect((await feed({ port: 9100 }))[0].targets).toEqual(['[2001:db8::7]:9100']);
    await app.get('/feeds/prometheus', { port: 65_536 }).expect(400);
  });

  it('lists machines, and anything with an address that is asked for', async () => {
    await fixture.write(connection, [WEB]);
    const balancer = { kind: 'digitalocean.load-balancer', uid: 'b', entity: 'load-balancer' };
    await fixture.write(connection, [{ ...balancer, attributes: { ipv4: '203.0.113.9' } }]);
    const targets = async (query: object) =>
      (await feed(query)).map((group: { targets: string[] }) => group.targets.join());

    expect(await targets({})).toEqual(['203.0.113.7:80']);
    expect(await targets({ query: 'tag:web' })).toEqual(['203.0.113.7:80']);
    expect(await targets({ query: 'tag:none' })).toEqual([]);
    expect(await targets({ entity: 'load-balancer' })).toEqual(['203.0.113.9:80']);
    expect(await targets({ query: 'kind:digitalocean.load-balancer' })).toEqual(['203.0.113.9:80']);
  });

  it('counts what has no address, which is no target', async () => {
    const none = { ...WEB, uid: '2', attributes: { publicIpv4: [], privateIpv4: [], publicIpv6: [], features: [] } };
    await fixture.write(connection, [WEB, none]);

    const { body, headers } = await app.get('/feeds/prometheus').expect(200);

    expect(body).toHaveLength(1);
    expect(headers).toMatchObject({ 'maestro-rows': '1', 'maestro-without-address': '1' });
  });

  it('keeps what a failed listing could not see, and names the task', async () => {
    await fixture.write(connection, [WEB]);
    const task = async (complete: boolean, state: string, at: string) =>
      database.pool.query(
        `insert into sync_task (run_id, connection_id, task, kind, state, complete, started_at, ended_at)
         select $1, $2, type.task, type.kind, $3, $4, $5, $5 from (values ('server-list', $6)) as type (task, kind)`,
        [await fixture.run(connection), connection, state, complete, at, DROPLET],
      );
    await task(true, 'success', '2026-11-02T12:00:00.000Z');
    const whole = await app.get('/feeds/prometheus').expect(200);
    await task(false, 'danger', '2026-11-03T12:00:00.000Z');
    const failed = await app.get('/feeds/prometheus').expect(200);

    expect(whole.headers['maestro-complete-at']).toBe('2026-11-02T12:00:00.000Z');
    expect(failed.body).toHaveLength(1);
    expect(failed.headers['maestro-incomplete']).toContain(
      `server-list;connection="${connection}";complete="2026-11-02T12:00:00.000Z"`,
    );
  });
});
