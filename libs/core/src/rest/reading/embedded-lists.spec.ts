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
import { confirmAbsence } from '../../listing/confirm-absence.js';
import { DEFAULT_RETRY_POLICY } from '../../requests/retry-policy.js';
import type { RestApi } from '../declaration/rest-api.types.js';
import { restModule } from '../rest-module.js';

const attributes = { sizeGb: 1, serverIds: [] };
const named = (name: string) => ({
  kind: `fake.${name}`,
  task: name,
  access: name,
  scopes: [{ name: `${name}:read` }],
});

const cluster = defineKind(volume, {
  ...{ ...named('cluster'), secrets: ['/pools/*/pin'] },
  list: { path: '/clusters', items: 'clusters' },
  row: z.object({ id: z.string() }),
  map: ({ id }) => ({ uid: id, name: id, region: 'here', active: true, attributes }),
});
const pool = defineKind(volume, {
  ...{ ...named('pool'), parent: 'fake.cluster', list: { embedded: { at: '/pools' } } },
  row: z.object({ id: z.int() }),
  map: ({ id }, { parent }) => ({ uid: id, name: `${id}`, region: parent?.region, active: true, attributes }),
});
const node = defineKind(volume, {
  ...{ ...named('node'), parent: 'fake.pool' },
  list: { embedded: { at: '/nodes', absent: 'none' }, id: '/value' },
  row: z.object({ value: z.string() }),
  map: ({ value }) => ({ uid: value, name: value, active: true, attributes }),
});
const kinds = [cluster, pool, node];

const api: RestApi<FakeCredentials> = {
  authorize: () => ({}),
  pages: { parameter: 'page', size: { parameter: 'size', max: 2, min: 1 }, total: '/total' },
  errors: { code: '/code', message: '/message', notFound: 'not_found' },
};

type Pools = readonly object[] | null | string | undefined;

describe('a kind that is embedded in the rows of its parent', () => {
  let clusters: { id: unknown; pools?: Pools }[];
  let bend: (answer: ScriptedAnswer, query: URLSearchParams) => ScriptedAnswer;
  let provider: JsonServer;
  let connection: Connection;

  beforeAll(async () => {
    provider = await JsonServer.start(({ searchParams }) => {
      const size = Number(searchParams.get('size'));
      const start = (Number(searchParams.get('page')) - 1) * size;
      const body = { clusters: clusters.slice(start, start + size), total: clusters.length };
      return bend({ body }, searchParams);
    });
    connection = await openConnection({
      plugin: { ...fakePlugin(() => [], kindsManifest(kinds)), module: restModule(api, kinds) },
      credentials: parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' }),
      endpoints: { api: provider.url },
      limiters: new LimiterRegistry(),
      retry: { ...DEFAULT_RETRY_POLICY, baseDelayMs: 1 },
    });
  });

  beforeEach(() => {
    clusters = [
      { id: 'a', pools: [{ id: 1, pin: 4711, nodes: ['n1', 'n2'] }, { id: 2 }] },
      { id: 'b', pools: [{ id: 1, nodes: ['n1'] }] },
      { id: 'c', pools: null },
    ];
    bend = (answer) => answer;
    provider.requests.length = 0;
  });

  afterAll(async () => {
    await connection.close();
    await provider.close();
  });

  async function run(...tasks: readonly string[]) {
    const events = await lastValueFrom(discover(connection, tasks).pipe(toArray()));
    return tasks.map((task) => {
      const resources = events.flatMap((event) =>
        event.type === 'page' && event.resourceType.task === task ? event.page.resources : [],
      );
      const reports = events.flatMap((event) =>
        event.type === 'task-ended' && event.report.type.task === task ? [event.report] : [],
      );
      return { resources, uids: resources.map(({ key }) => key.uid).sort(), report: reports[0] };
    });
  }

  it('is read with its parent by the same requests', async () => {
    const [parents, pools, nodes] = await run('cluster', 'pool', 'node');

    expect(provider.requests).toHaveLength(2);
    expect(parents?.uids).toEqual(['a', 'b', 'c']);
    expect(pools?.uids).toEqual(['a/1', 'a/2', 'b/1']);
    expect(nodes?.uids).toEqual(['a/1/n1', 'a/1/n2', 'b/1/n1']);
    expect(parents?.report).toMatchObject({ complete: true, requests: 2 });
    expect(pools?.report).toMatchObject({ complete: true, requests: 0 });
  });

  it('alone, reads the list of its parent', async () => {
    const [nodes] = await run('node');

    expect(provider.requests).toHaveLength(2);
    expect(nodes?.uids).toEqual(['a/1/n1', 'a/1/n2', 'b/1/n1']);
    expect(nodes?.report).toMatchObject({ complete: true });
  });

  it('has its own rows as raw, without what the parent declares as secret', async () => {
    const [pools] = await run('pool');

    expect(pools?.resources[0]).toMatchObject({ region: 'here', raw: { id: 1, nodes: ['n1', 'n2'] } });
    expect(JSON.stringify(pools)).not.toContain('4711');
  });

  it('is incomplete where its parent is', async () => {
    bend = (answer, query) => (query.get('page') === '2' ? { status: 500 } : answer);
    const [parents, pools, nodes] = await run('cluster', 'pool', 'node');

    for (const found of [parents, pools, nodes]) expect(found?.report?.complete).toBe(false);
    expect(pools?.uids).toEqual(['a/1', 'a/2', 'b/1']);
  });

  it('is incomplete where a parent cannot be read', async () => {
    clusters.push({ id: 7, pools: [{ id: 9 }] });
    const [, pools] = await run('cluster', 'pool');

    expect(pools?.report).toMatchObject({ complete: false });
  });

  it('may not be read where its parent may not', async () => {
    bend = () => ({ status: 403 });
    const [pools] = await run('pool');

    expect(pools?.report).toMatchObject({ complete: false, state: 'warning' });
    expect(pools?.report?.message).toContain('403');
    const check = await lastValueFrom(
      connection.verify(connection.collectors.filter(({ type }) => type.task === 'node')),
    );
    expect(check).toMatchObject({ state: 'missing', scopes: ['node:read'] });
  });

  it('reports a row of its own that cannot be read, and leaves its parent complete', async () => {
    clusters[0]!.pools = [{ id: 'one' }, { id: 2 }];
    const [parents, pools] = await run('cluster', 'pool');

    expect(parents?.report?.complete).toBe(true);
    expect(pools?.report?.complete).toBe(false);
    expect(pools?.uids).toEqual(['a/2', 'b/1']);
  });

  it.each([[undefined], ['none']])('is incomplete, and not empty, where a parent has no list but %p', async (pools) => {
    clusters[1]!.pools = pools;
    const [, found] = await run('cluster', 'pool');

    expect(found?.report).toMatchObject({ complete: false });
    expect(found?.report?.message).toContain('fake.cluster b has no list at /pools');
    expect(found?.uids).toEqual(['a/1', 'a/2']);
  });

  it('is checked again in the current row of the parent', async () => {
    const look = async (...missing: string[]) => {
      const collector = connection.collectors.find(({ type }) => type.task === 'pool')!;
      const parent = { key: { provider: 'fake', kind: 'fake.cluster', uid: 'a' }, name: 'a', tags: [], attributes };
      const part = { id: 'a', parent };
      return lastValueFrom(confirmAbsence({ collector, part, redactor: connection.redactor }, missing));
    };

    expect(await look('a/1', 'a/9')).toMatchObject({ gone: ['a/9'], present: ['a/1'] });
    expect(provider.requests.length).toBeGreaterThan(0);
    clusters.shift();
    expect(await look('a/1')).toMatchObject({ gone: [], undecided: ['a/1'] });
  });

  it('is refused without a parent, and as the parent of a list', () => {
    const orphan = { ...pool, type: { ...pool.type, parent: undefined } };
    const below = defineKind(volume, {
      ...{ ...named('below'), parent: 'fake.pool', list: { path: '/pools/{parent}/below', items: 'all' } },
      row: z.object({ id: z.string() }),
      map: ({ id }) => ({ uid: id, name: id, active: true, attributes }),
    });

    expect(() => restModule(api, [cluster, orphan])).toThrow('"fake.pool" is embedded, and does not say in what.');
    expect(() => restModule(api, [cluster, pool, below])).toThrow(
      '"fake.below" is listed under "fake.pool", which is embedded. List it under the kind that "fake.pool" is embedded in.',
    );
  });
});
