import {
  AMPLE_LIMITS,
  type DigitalOceanEmulator,
  demoBucketNames,
  kindsOfPlugin,
  startDigitalOceanEmulator,
  startSpacesEmulator,
} from '@maestro/emulators';
import type { RelationGraph } from '../src/inventory/relations/relation-graph.dto.js';
import { type HostApp, startHostApp } from './host-app.js';
import type { TestDatabase } from './test-database.js';
import { createHostDatabase } from './host-database.js';
import { until } from './until.js';

const SEED = 1;
const REGIONS = ['nyc3', 'ams3'];
const BUCKETS = 4;

describe('what DigitalOcean says of Spaces', () => {
  let digitalocean: DigitalOceanEmulator;
  let spaces: Awaited<ReturnType<typeof startSpacesEmulator>>;
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    const kinds = await kindsOfPlugin('@maestro/plugin-digitalocean');
    const buckets = demoBucketNames(SEED, BUCKETS, REGIONS);
    digitalocean = await startDigitalOceanEmulator({ seed: SEED, droplets: 30, kinds, buckets, limits: AMPLE_LIMITS });
    spaces = await startSpacesEmulator({ seed: SEED, bucketCount: BUCKETS, regions: REGIONS });
    database = await createHostDatabase();
    const addresses = { digitalocean: digitalocean.url, spaces: spaces.endpoint };
    host = await startHostApp(database, { addresses });
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
    await Promise.all([digitalocean.close(), spaces.close()]);
  });

  const sync = async (connection: object, tasks: readonly string[]) => {
    const body = { schedule: { cron: '0 3 1 1 *' }, ...connection };
    const { id } = (await host.post('/api/v1/connections', body).expect(201)).body;
    const run = (await host.post(`/api/v1/connections/${id}/syncs`, { tasks }).expect(202)).body;
    return until(async () => {
      const { body: view } = await host.get(`/api/v1/syncs/${run.id}`);
      return view.endedAt === null ? undefined : view;
    });
  };

  it("leads to the buckets of the other connection, and is on each bucket's page", async () => {
    const credentials = { token: digitalocean.token };
    const { accessKeyId, secretAccessKey } = spaces;
    const lists = ['spaces-key-list', 'cdns-list', 'project-list', 'project-assignment-list', 'domain-list'];
    const runs = [
      await sync({ name: 'cloud', provider: 'digitalocean', credentials }, [...lists, 'dns-record-list']),
      await sync(
        { name: 'spaces', provider: 'spaces', credentials: { accessKeyId, secretAccessKey }, regions: REGIONS },
        ['storage-object-list'],
      ),
    ];
    expect(runs.map(({ state }) => state)).toEqual(['success', 'success']);

    const { items } = (await host.get('/api/v1/resources?kind=spaces.bucket').expect(200)).body;
    const around = async ({ id }: { id: string }): Promise<RelationGraph> =>
      (await host.get(`/api/v1/resources/${id}/relations`).expect(200)).body;
    const graphs = (await Promise.all(items.map(around))) as RelationGraph[];
    const said = graphs.flatMap(({ nodes, edges }) =>
      edges.map((edge) => [nodes.find(({ id }) => id === edge.from)?.key.kind, edge.type, edge.selector]),
    );

    const urn = { kind: 'spaces.bucket', urn: expect.stringMatching(/^do:space:/) };
    const hostName = expect.stringMatching(/digitaloceanspaces\.com$/);
    for (const expected of [
      ['digitalocean.spaces-key', 'gives-access-to', urn],
      ['digitalocean.project-assignment', 'attached-to', urn],
      ['digitalocean.cdn-endpoint', 'serves', { kind: 'spaces.bucket', hostName }],
      ['digitalocean.dns-record', 'resolves-to', { hostName }],
    ])
      expect(said).toContainEqual(expected);
  });
});
