import { lastValueFrom, toArray } from 'rxjs';
import { z } from 'zod';
import { FakeCredentials, fakePlugin } from '../../../test/fake-plugin.js';
import { JsonServer, type ScriptedAnswer } from '../../../test/json-server.js';
import { defineEntity } from '../../catalogue/entity.js';
import * as field from '../../catalogue/fields.js';
import type { ConnectionOptions } from '../../connection/connection.js';
import { openConnection } from '../../connection/open-connection.js';
import { parseCredentials } from '../../credentials/parse-credentials.js';
import type { ResourceType } from '../../contract/resource-type.types.js';
import { discover } from '../../discovery/discover.js';
import { defineKind } from '../../kinds/define-kind.js';
import { kindsManifest } from '../../kinds/kinds-manifest.js';
import { LimiterRegistry } from '../../limits/limiter-registry.js';
import { DEFAULT_RETRY_POLICY } from '../../requests/retry-policy.js';
import { relationsTo } from '../../rows/row-relations.js';
import type { RestApi } from '../declaration/rest-api.types.js';
import type { RestDetail, RestList } from '../declaration/rest-list.types.js';
import { restModule } from '../rest-module.js';

const wall = defineEntity({
  id: 'wall',
  title: { one: 'Wall', many: 'Walls' },
  category: 'network',
  icon: 'shield',
  fields: { devices: field.integer({ label: 'Devices', optional: true }) },
});

const DEVICES: RestDetail = {
  path: '/walls/{id}/devices',
  items: 'data',
  into: 'devices',
  when: { runs: 'all', rows: 'all' },
  fields: ['attributes.devices', 'relations.protects'],
};

function wallKind(detail: Partial<RestDetail>, list: Partial<RestList> = {}, more: Partial<ResourceType> = {}) {
  return defineKind(wall, {
    ...{ kind: 'fake.wall', task: 'wall-list', access: 'get_all_walls', scopes: [], ...more },
    list: { path: '/walls', items: 'data', details: [{ ...DEVICES, ...detail }], ...list },
    row: z.object({ id: z.string(), devices: z.array(z.object({ id: z.string() })).optional() }),
    map: ({ id, devices }) => ({
      ...{ uid: id, name: id, active: true, attributes: { devices: devices?.length } },
      relations: relationsTo('protects', 'fake.server', devices?.map((device) => device.id) ?? []),
    }),
  });
}

const api: RestApi<FakeCredentials> = {
  pages: { parameter: 'page', size: { parameter: 'size', max: 2 }, total: '/total' },
  errors: { code: '/code', message: '/message', notFound: 404 },
};

type Known = Readonly<Record<string, object>>;

describe('details of rows', () => {
  let provider: JsonServer;
  /** In the provider's order. */
  let walls: readonly object[];
  let detailOf: (id: string) => ScriptedAnswer;

  const sheet = (rows: readonly unknown[], { searchParams }: URL): ScriptedAnswer => {
    const first = (Number(searchParams.get('page') ?? 1) - 1) * 2;
    return { body: { data: rows.slice(first, first + 2), total: rows.length } };
  };

  beforeAll(async () => {
    provider = await JsonServer.start((url) => {
      const [, , id, what] = url.pathname.split('/');
      if (id === undefined) return sheet(walls, url);
      const answer = detailOf(id);
      return what === 'devices' && Array.isArray(answer.body) ? sheet(answer.body, url) : answer;
    });
  });

  beforeEach(() => {
    provider.requests.length = 0;
    walls = ['a', 'b', 'c'].map((id) => ({ id }));
    detailOf = (id) => ({ body: [1, 2, 3].map((number) => ({ id: `${id}-${number}` })) });
  });

  afterAll(() => provider.close());

  async function list(
    kind: ReturnType<typeof wallKind>,
    { known, ...options }: { deep?: boolean; known?: Known } = {},
    pages: Partial<RestApi> = {},
  ) {
    const rows: NonNullable<ConnectionOptions['known']>['rows'] = (_, uids) =>
      Promise.resolve(new Map(uids.flatMap((uid) => (known?.[uid] ? [[uid, known[uid]]] : []))));
    const connection = await openConnection({
      plugin: { ...fakePlugin(() => [], kindsManifest([kind])), module: restModule({ ...api, ...pages }, [kind]) },
      credentials: parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' }),
      endpoints: { api: provider.url },
      limiters: new LimiterRegistry(),
      retry: { ...DEFAULT_RETRY_POLICY, tries: 1 },
      ...options,
      ...(known && { known: { rows, parts: () => Promise.resolve(new Map()) } }),
    });
    const events = await lastValueFrom(discover(connection).pipe(toArray()));
    await connection.close();
    const resources = events.flatMap((event) => (event.type === 'page' ? event.page.resources : []));
    const [report] = events.flatMap((event) => (event.type === 'task-ended' ? [event.report] : []));
    return { resources: resources.sort((a, b) => (a.key.uid < b.key.uid ? -1 : 1)), report };
  }

  const asked = () => provider.requests.map(({ url }) => url.pathname);
  const details = () => [...new Set(asked().filter((path) => path !== '/walls'))];

  it('is asked for row by row, read whole, and put into the row before that is read', async () => {
    const { resources, report } = await list(wallKind({}));

    expect(report).toMatchObject({ complete: true, state: 'success', resources: 3 });
    expect(resources[0]).toMatchObject({
      raw: { id: 'a', devices: [{ id: 'a-1' }, { id: 'a-2' }, { id: 'a-3' }] },
      attributes: { devices: 3 },
      relations: [1, 2, 3].map((number) => ({ to: { uid: `a-${number}` } })),
    });
    expect(resources.some(({ unknown, unread }) => unknown !== undefined || unread !== undefined)).toBe(false);
  });

  it('is not asked for of a row that is not of the kind', async () => {
    const good = wallKind({});
    const map = (row: unknown) => (row as { id: string }).id !== 'b';
    const rows: typeof good.rows = (page, part) =>
      page.rows.every(map) ? good.rows(page, part) : { resources: [], unreadable: [], skipped: ['b'], expected: 3 };

    const { report } = await list({ ...good, rows });

    expect(report).toMatchObject({
      complete: true,
      resources: 2,
      skipped: 1,
      message: '1 row of the list is not of this kind.',
    });
    expect(details()).toEqual(['/walls/a/devices', '/walls/c/devices']);
  });

  it('is asked for before the next page is', async () => {
    await list(wallKind({}));
    const pages = asked().flatMap((path, place) => (path === '/walls' ? [place] : []));

    expect(asked().slice(0, pages[1])).toEqual(expect.arrayContaining(['/walls/a/devices', '/walls/b/devices']));
    expect(asked().indexOf('/walls/c/devices')).toBeGreaterThan(pages[1]!);
  });

  it('may be one body, with a query and headers of its own', async () => {
    detailOf = () => ({ body: { count: 7 } });
    const { resources } = await list(
      wallKind({
        path: '/walls/{id}/count',
        items: undefined,
        into: 'count',
        query: { full: 1 },
        headers: { 'x-a': 'b' },
      }),
    );

    expect(resources[0]?.raw).toEqual({ id: 'a', count: { count: 7 } });
    expect(provider.requests.find(({ url }) => url.pathname === '/walls/a/count')).toMatchObject({
      url: expect.objectContaining({ search: '?full=1' }),
      headers: expect.objectContaining({ 'x-a': 'b' }),
    });
  });

  it.each<[string, ScriptedAnswer, string]>([
    ['is not there (404)', { status: 404, body: { code: 404, message: 'no devices' } }, '404'],
    ['may not be read (403)', { status: 403 }, 'GET /walls/b/devices'],
    ['fails (500)', { status: 500 }, 'GET /walls/b/devices'],
    ['says nothing', { body: {} }, 'does not match the provider’s documentation'],
    ['comes out short', { body: { data: [{ id: 'b-1' }], total: 2 } }, 'counts 2 rows and shows 1'],
  ])('is unknown, with the reason, where it %s; the others are read', async (_what, answer, reason) => {
    const right = detailOf;
    detailOf = (id) => (id === 'b' ? answer : right(id));
    const { resources, report } = await list(wallKind({}));

    expect(report).toMatchObject({ complete: true, state: 'warning', resources: 3 });
    expect(report?.message).toContain('2 fields could not be read');
    expect(resources[1]).toMatchObject({
      raw: { id: 'b' },
      unknown: [
        { field: 'devices', reason: expect.stringContaining(reason) },
        { field: 'relations.protects', reason: expect.stringContaining(reason) },
      ],
      unread: ['/raw/devices'],
    });
    expect(resources.filter(({ unknown }) => unknown)).toHaveLength(1);
  });

  it('names the scope that it needs, and is not asked for again and again without it', async () => {
    walls = Array.from({ length: 30 }, (_, index) => ({ id: `w${index}` }));
    detailOf = () => ({ status: 403 });
    const scopes = [{ name: 'wall:read' }, { name: 'device:read', fields: ['attributes.devices'] }];
    const { resources, report } = await list(wallKind({ scope: 'device:read' }, {}, { scopes }));

    expect(report).toMatchObject({ complete: true, state: 'success' });
    expect(report?.message).toContain('device:read');
    expect(resources.at(-1)?.unknown?.[0]).toEqual({
      ...{ field: 'devices', scope: 'device:read', reason: 'Grant the scope device:read to read it.' },
    });
    expect(details().length).toBeLessThanOrEqual(4);
  });

  it('is given up where it fails for one row after the other', async () => {
    walls = Array.from({ length: 30 }, (_, index) => ({ id: `w${index}` }));
    detailOf = () => ({ status: 500 });
    const { resources, report } = await list(wallKind({}));

    expect(report).toMatchObject({ complete: true, state: 'warning', resources: 30 });
    expect(details().length).toBeLessThan(10);
    expect(resources.at(-1)?.unknown?.[0]?.reason).toContain('GET /walls/');
    expect(resources.filter(({ unknown }) => unknown?.[0]?.reason.includes('no longer requested'))).not.toHaveLength(0);
  });

  it('ends the run where the credential is refused', async () => {
    detailOf = () => ({ status: 401 });

    expect((await list(wallKind({}))).report).toMatchObject({ complete: false, state: 'danger' });
  });

  it('is left to deep syncs if declared: between them it is unknown, which is not a failure', async () => {
    const kind = wallKind({ when: { runs: 'deep', rows: 'all' } }, {}, { deep: 'the devices of each wall' });
    const { resources, report } = await list(kind);
    const deep = await list(kind, { deep: true });

    expect(report).toMatchObject({ complete: true, state: 'success', message: '' });
    expect(resources[0]?.unknown?.[0]).toEqual({
      field: 'devices',
      reason: 'Only deep syncs read it.',
      onlyDeep: true,
    });
    expect(deep.resources[0]).toMatchObject({ attributes: { devices: 3 } });
  });

  it('is asked for only of rows that are new or have changed, where it says so', async () => {
    walls = [
      { id: 'a', at: 1 },
      { id: 'b', at: 2 },
      { id: 'c', at: 1 },
      { id: 'd', at: 1, seen: 9 },
    ];
    const known = {
      a: { at: 1, id: 'a', devices: [{ id: 'known' }] },
      b: { at: 1, id: 'b', devices: [{ id: 'known' }] },
      d: { at: 1, id: 'd', devices: [{ id: 'known' }], seen: 8 },
    };
    const kind = wallKind({ when: { runs: 'all', rows: 'changed' } }, {}, { volatile: ['/raw/seen'] });
    const { resources, report } = await list(kind, { known });

    expect(report).toMatchObject({ complete: true, state: 'success' });
    expect(details()).toEqual(['/walls/b/devices', '/walls/c/devices']);
    expect(resources.map(({ attributes }) => attributes)).toEqual([1, 3, 3, 1].map((devices) => ({ devices })));
  });

  it('is compared in its stored form, without secrets', async () => {
    walls = [{ id: 'a', pin: 1234, password: 'x' }];
    const known = { a: { id: 'a', pin: '[redacted]', password: '[redacted]', devices: [] } };
    const kind = wallKind({ when: { runs: 'all', rows: 'changed' } }, {}, { secrets: ['/pin'] });

    await list(kind, { known });

    expect(details()).toEqual([]);
  });

  it('is asked for of every row where nothing is known, or cannot be found out', async () => {
    const kind = wallKind({ when: { runs: 'all', rows: 'changed' } });
    await list(kind);

    expect(details()).toHaveLength(3);
  });

  it('gives no declared secret away', async () => {
    detailOf = (id) => ({ body: [{ id, token: 'hidden-1', pin: 'hidden-2' }] });
    const { resources } = await list(wallKind({}, {}, { secrets: ['/devices/*/pin'] }));

    expect(resources[0]?.raw).toEqual({ id: 'a', devices: [{ id: 'a', token: '[redacted]', pin: '[redacted]' }] });
  });

  it('is asked for once of each row also where the list itself is read until two readings agree', async () => {
    detailOf = () => ({ body: { count: 7 } });
    const count = { path: '/walls/{id}/count', items: undefined, into: 'count' };
    await list(wallKind(count), {}, { pages: { parameter: 'page', size: { parameter: 'size', max: 2 } } });

    expect(asked().filter((path) => path === '/walls').length).toBeGreaterThan(3);
    expect(asked().filter((path) => path.endsWith('/count'))).toHaveLength(3);
  });

  it.each<[string, Partial<RestDetail>, string]>([
    ['without an id', { path: '/walls/devices' }, 'which has neither {id} nor a field'],
    ['that is put nowhere', { into: '' }, 'a detail without a target'],
    ['without fields', { fields: [] }, 'does not say which fields are unknown without its detail "devices"'],
    ['of deep syncs without a text', { when: { runs: 'deep', rows: 'all' } }, 'describe in `deep`'],
    ['with a scope that is not declared', { scope: 'x' }, 'needs the scope "x"'],
    ['with a place that nobody fills in', { path: '/{zone}/{id}' }, 'has {zone}'],
  ])('cannot be one %s', (_what, detail, problem) => {
    expect(() => restModule(api, [wallKind(detail)])).toThrow(problem);
  });
});
