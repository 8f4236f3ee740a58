import { type HostApp, startHostApp } from '../host-app.js';
import { type FixtureResource, InventoryFixture } from '../inventory-fixture.js';
import { createTestDatabase, type TestDatabase } from '../test-database.js';
import { BearerToken } from '../../src/access/tokens/bearer-token.js';

/** A host whose feeds other programs read. */
export interface FedHost {
  readonly database: TestDatabase;
  readonly host: HostApp;
  /** Of the API: `http://127.0.0.1:1234/api/v1`. */
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
}

/** Serves an inventory of some resources. */
export async function startFedHost(resources: readonly FixtureResource[]): Promise<FedHost> {
  const database = await createTestDatabase();
  const host = await startHostApp(database, { role: 'api' });
  const fixture = new InventoryFixture(database);
  const connection = await fixture.connection('digitalocean');
  for (const resource of resources) await fixture.write(connection, [resource]);
  const token = BearerToken.make();
  await database.pool.query(`insert into api_token (name, role, hash) values ('tool', 'viewer', $1)`, [
    BearerToken.hash(token),
  ]);
  return {
    database,
    host,
    url: `${await host.app.getUrl()}/api/v1`,
    token,
    close: async () => {
      await host.close();
      await database.drop();
    },
  };
}

/** A droplet as the plugin maps it. */
export const WEB: FixtureResource = {
  kind: 'digitalocean.droplet',
  uid: '3164494',
  name: 'web-1',
  region: 'nyc3',
  status: 'active',
  tags: ['web', 'env:production'],
  attributes: {
    size: 's-4vcpu-8gb',
    vpcId: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
    publicIpv4: ['203.0.113.7'],
    privateIpv4: ['10.128.192.124'],
    publicIpv6: ['2001:db8::7'],
    features: ['backups', 'ipv6'],
  },
  relations: [
    {
      type: 'member-of',
      to: { provider: 'digitalocean', kind: 'digitalocean.vpc', uid: '760e09ef-dc84-11e8-981e-3cfdfeaae000' },
    },
  ],
  raw: { image: { slug: 'ubuntu-24-04-x64', name: '24.04 (LTS) x64' } },
};
