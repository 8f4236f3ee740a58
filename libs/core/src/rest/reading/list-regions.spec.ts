import { lastValueFrom, toArray } from 'rxjs';
import { z } from 'zod';
import { FakeCredentials, fakePlugin } from '../../../test/fake-plugin.js';
import { JsonServer, type ScriptedAnswer } from '../../../test/json-server.js';
import { volume } from '../../catalogue/entities/storage/volume.entity.js';
import type { Connection } from '../../connection/connection.js';
import { openConnection } from '../../connection/open-connection.js';
import { parseCredentials } from '../../credentials/parse-credentials.js';
import { discover } from '../../discovery/discover.js';
import { defineKind } from '../../kinds/define-kind.js';
import { kindsManifest } from '../../kinds/kinds-manifest.js';
import { LimiterRegistry } from '../../limits/limiter-registry.js';
import type { RestApi } from '../declaration/rest-api.types.js';
import type { RestList } from '../declaration/rest-list.types.js';
import { restModule } from '../rest-module.js';

/** The mapper takes the region from the row, as plugins do, where a provider could put anything. */
const kindOf = (name: string, list: RestList, parent?: string) =>
  defineKind(volume, {
    ...{ kind: `fake.${name}`, task: name, access: name, scopes: [], list, ...(parent && { parent }) },
    row: z.object({ id: z.string(), zone: z.string().optional() }),
    map: ({ id, zone }) => ({
      uid: id,
      name: id,
      region: zone,
      active: true,
      attributes: { sizeGb: 1, serverIds: [] },
    }),
  });

const kinds = [
  kindOf('pool', { path: '/pools', items: 'rows' }),
  kindOf('disk', { path: '/pools/{parent}/disks', items: 'rows' }, 'fake.pool'),
  kindOf('account', { path: '/accounts', items: 'rows', parts: [{ id: 'all' }] }),
];

const api: RestApi<FakeCredentials> = {
  authorize: ({ token }) => ({ authorization: `Bearer ${token}` }),
  sign: ({ url }) => ({ 'x-signed': url }),
  pages: 'whole',
  errors: { code: '/code', message: '/message', notFound: 404 },
};

const row = (id: string, zone?: string): ScriptedAnswer => ({ body: { rows: [{ id, zone }] } });

/** In the real API, the region is in the host name. Here it is the first path segment. */
const ANSWERS: Readonly<Record<string, ScriptedAnswer>> = {
  '/eu-1/v2/pools': row('one', '127.0.0.1:1/x?'),
  '/eu-1/v2/pools/one/disks': row('a'),
  '/eu-2/v2/pools': row('two'),
  '/eu-2/v2/pools/two/disks': row('b'),
  '/eu-2/v2/pools/two/disks/b': { body: {} },
  '/eu-1/v2/accounts': row('me'),
  '/pools': row('shared'),
};

describe('an API that has an address for each region', () => {
  let provider: JsonServer;
  let connection: Connection;

  const open = (endpoint: string, regions = ['eu-1', 'eu-2']): Promise<Connection> =>
    openConnection({
      plugin: {
        ...fakePlugin(() => [], {
          ...kindsManifest(kinds),
          endpoints: [{ id: 'api', url: 'https://api-{region}.fake.example/v2' }],
          regions: ['eu-1', 'eu-2', 'us-1'].map((id) => ({ id, title: id })),
        }),
        module: restModule(api, kinds),
      },
      credentials: parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' }),
      endpoints: { api: endpoint },
      regions,
      limiters: new LimiterRegistry(),
    });

  beforeAll(async () => {
    provider = await JsonServer.start(({ pathname }) => ANSWERS[pathname] ?? { status: 404, body: { code: 404 } });
    connection = await open(`${provider.url}/{region}/v2`);
  });

  beforeEach(() => {
    provider.requests.length = 0;
  });

  afterAll(async () => {
    await connection.close();
    await provider.close();
  });

  async function list(task: string, of = connection) {
    const events = await lastValueFrom(discover(of, [task]).pipe(toArray()));
    const resources = events.flatMap((event) => (event.type === 'page' ? event.page.resources : []));
    const [report] = events.flatMap((event) => (event.type === 'task-ended' ? [event.report] : []));
    return { resources, report, paths: provider.requests.map(({ url }) => url.pathname).sort() };
  }

  it('is asked at the address of each region that the connection chose, and signs that address', async () => {
    const { report, paths } = await list('pool');

    expect(paths).toEqual(['/eu-1/v2/pools', '/eu-2/v2/pools']);
    expect(report).toMatchObject({ complete: true, resources: 2 });
    expect(provider.requests.map(({ headers }) => headers['x-signed']).sort()).toEqual(
      paths.map((path) => `${provider.url}${path}`),
    );
  });

  it('has children where their parent was listed, whatever region the parent’s row tells', async () => {
    const { resources, report, paths } = await list('disk');

    expect(resources.map(({ key }) => key.uid).sort()).toEqual(['one/a', 'two/b']);
    expect(report?.complete).toBe(true);
    expect(paths).toContain('/eu-1/v2/pools/one/disks');
  });

  it('reads one by its id in the region of its part', async () => {
    const { exists } = connection.collectors.find(({ type }) => type.task === 'disk')!;
    const parent = { key: { provider: 'fake', kind: 'fake.pool', uid: 'two' }, name: 'two', tags: [], attributes: {} };

    await expect(lastValueFrom(exists!('two/b', { id: 'two', parent: { ...parent, region: 'eu-2' } }))).resolves.toBe(
      true,
    );
  });

  it('is asked in the first region for what is the same in all of them', async () => {
    expect((await list('account')).paths).toEqual(['/eu-1/v2/accounts']);
  });

  it('sends the credential nowhere for a region that was not chosen', async () => {
    const { collect } = connection.collectors.find(({ type }) => type.task === 'pool')!;
    for (const region of ['us-1', '127.0.0.1:1/x?', 'evil.example#'])
      await expect(lastValueFrom(collect.call(connection.collectors[0], { id: region, region }))).rejects.toMatchObject(
        { kind: 'invalid-response', message: expect.stringContaining('Nothing was sent') },
      );

    expect(provider.requests).toEqual([]);
  });

  it('may be one address for all of them where another was given in its place', async () => {
    const shared = await open(provider.url, ['eu-1']);
    const { report, paths } = await list('pool', shared);
    await shared.close();

    expect(paths).toEqual(['/pools']);
    expect(report).toMatchObject({ complete: true, resources: 1 });
  });
});
