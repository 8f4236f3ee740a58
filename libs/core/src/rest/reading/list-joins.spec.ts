import { lastValueFrom, toArray } from 'rxjs';
import { z } from 'zod';
import { FakeCredentials, fakePlugin } from '../../../test/fake-plugin.js';
import { JsonServer, type ScriptedAnswer } from '../../../test/json-server.js';
import { defineEntity } from '../../catalogue/entity.js';
import * as field from '../../catalogue/fields.js';
import { parseCredentials } from '../../credentials/parse-credentials.js';
import { discover } from '../../discovery/discover.js';
import { defineKind } from '../../kinds/define-kind.js';
import { kindsManifest } from '../../kinds/kinds-manifest.js';
import { LimiterRegistry } from '../../limits/limiter-registry.js';
import { DEFAULT_RETRY_POLICY } from '../../requests/retry-policy.js';
import { openConnection } from '../../connection/open-connection.js';
import type { RestApi } from '../declaration/rest-api.types.js';
import type { RestDetail, RestJoin } from '../declaration/rest-list.types.js';
import { restModule } from '../rest-module.js';

const engine = defineEntity({
  id: 'engine',
  title: { one: 'Engine', many: 'Engines' },
  category: 'compute',
  icon: 'box',
  fields: {
    price: field.integer({ label: 'Price', optional: true }),
    torque: field.integer({ label: 'Torque', optional: true }),
  },
});

const price = z.object({ price: z.int() });
const types = { path: '/types', items: 'data', row: price, fields: ['attributes.price'] } as const;

function engineKind(join: Partial<RestJoin<z.infer<typeof price>>> = {}, details: readonly RestDetail[] = []) {
  return defineKind(engine, {
    ...{
      kind: 'fake.engine',
      task: 'engine-list',
      access: 'get_all_engines',
      scopes: [{ name: 'type:read', fields: [] }],
    },
    list: { path: '/engines', items: 'data', details },
    joins: { types: { ...types, ...join } },
    row: z.object({ id: z.string(), type: z.string().nullish(), sheet: z.object({ torque: z.int() }).optional() }),
    map: ({ id, type, sheet }, _part, { types: typeOf }) => ({
      ...{ uid: id, name: id, active: true },
      attributes: { price: typeOf(type)?.price, torque: sheet?.torque },
    }),
  });
}

const api: RestApi<FakeCredentials> = {
  pages: { parameter: 'page', size: { parameter: 'size', max: 2 }, total: '/total' },
  errors: { code: '/code', message: '/message', notFound: 404 },
};

describe('what the rows of a list refer to', () => {
  let provider: JsonServer;
  let lists: Record<string, readonly unknown[]>;
  let answers: Record<string, ScriptedAnswer>;

  beforeAll(async () => {
    provider = await JsonServer.start(({ pathname, searchParams }) => {
      const answer = answers[pathname];
      if (answer) return answer;
      const rows = lists[pathname];
      if (!rows) return { status: 404, body: { code: 404, message: 'no such thing' } };
      const first = (Number(searchParams.get('page') ?? 1) - 1) * 2;
      return { body: { data: rows.slice(first, first + 2), total: rows.length } };
    });
  });

  beforeEach(() => {
    provider.requests.length = 0;
    answers = {};
    lists = {
      '/engines': ['a', 'b', 'c', 'd', 'e'].map((id, place) => ({ id, type: `t${place % 3}` })),
      '/types': [0, 1, 2].map((number) => ({ id: `t${number}`, price: 10 * number })),
    };
  });

  afterAll(() => provider.close());

  async function list(kind: ReturnType<typeof engineKind>) {
    const connection = await openConnection({
      plugin: { ...fakePlugin(() => [], kindsManifest([kind])), module: restModule(api, [kind]) },
      credentials: parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' }),
      endpoints: { api: provider.url },
      limiters: new LimiterRegistry(),
      retry: { ...DEFAULT_RETRY_POLICY, tries: 1 },
    });
    const events = await lastValueFrom(discover(connection).pipe(toArray()));
    await connection.close();
    const resources = events.flatMap((event) => (event.type === 'page' ? event.page.resources : []));
    const [report] = events.flatMap((event) => (event.type === 'task-ended' ? [event.report] : []));
    return { resources: resources.sort((a, b) => (a.key.uid < b.key.uid ? -1 : 1)), report };
  }

  const asked = (path: string) => provider.requests.filter(({ url }) => url.pathname === path).length;
  const pricesOf = ({ resources }: Awaited<ReturnType<typeof list>>) =>
    resources.map(({ attributes }) => (attributes as { price?: number }).price);
  const unknownOf = ({ resources }: Awaited<ReturnType<typeof list>>) => resources.map(({ unknown }) => unknown?.[0]);

  it('is read once before the rows, page by page, and looked up for each of them', async () => {
    const listed = await list(engineKind());

    expect(pricesOf(listed)).toEqual([0, 10, 20, 0, 10]);
    expect(listed.report).toMatchObject({ state: 'success', complete: true, resources: 5 });
    expect(asked('/types')).toBe(2);
    expect(provider.requests[0]?.url.pathname).toBe('/types');
  });

  it('is looked up by the key of a map, where the list is one', async () => {
    answers['/types'] = { body: { data: { t0: { price: 1 }, t1: { price: 2 }, t2: { price: 3 } } } };
    const listed = await list(engineKind({ key: { key: 'name' }, paging: 'whole' }));

    expect(pricesOf(listed)).toEqual([1, 2, 3, 1, 2]);
    expect(listed.report).toMatchObject({ state: 'success', complete: true, resources: 5 });
  });

  it('is read again where it shifted while it was read', async () => {
    answers['/types'] = { body: { data: [{ id: 't0', price: 1 }], total: 3 } };
    const before = provider.requests.length;
    const reading = list(engineKind());
    while (provider.requests.length === before) await new Promise(setImmediate);
    answers = {};

    expect(pricesOf(await reading)).toEqual([0, 10, 20, 0, 10]);
  });

  it('is looked up by each element of a list', async () => {
    lists['/types'] = [
      { of: ['t0', 't2'], price: 7 },
      { of: 't1', price: 8 },
      { of: [null, 't9'], price: 9 },
    ];
    const listed = await list(engineKind({ key: '/of/*', absent: 'none' }));

    expect(pricesOf(listed)).toEqual([7, undefined, 7, 7, undefined]);
  });

  it('is found by each of its ids, where its rows are lists', async () => {
    lists['/types'] = [['t0', 't2'], [], 'none'];
    const numbers = z.array(z.string()).transform((of) => ({ price: of.length }));
    const listed = await list(engineKind({ key: '/*', absent: 'none', row: numbers }));

    expect(pricesOf(listed)).toEqual([2, undefined, 2, 2, undefined]);
  });

  it('need not have a row for each, where that means none, but is unknown where it cannot be read', async () => {
    lists['/types'] = [
      { id: 't1', price: 10 },
      { id: 't2', price: 'much' },
    ];
    const listed = await list(engineKind({ absent: 'none' }));

    expect(unknownOf(listed).map((unknown) => unknown?.reason.slice(0, 4))).toEqual([
      ...[undefined, undefined, '"t2"', undefined, undefined],
    ]);

    answers['/types'] = { status: 500, body: { code: 1, message: 'broken' } };
    expect(unknownOf(await list(engineKind({ absent: 'none' })))).toEqual(
      Array(5).fill({ field: 'price', reason: expect.stringMatching(/^GET \/types: the provider failed/) }),
    );
  });

  it('is looked up by several values, where only all of them identify a row', async () => {
    const inRegion = defineKind(engine, {
      ...{ kind: 'fake.engine', task: 'engine-list', access: 'get_all_engines', scopes: [] },
      list: { path: '/engines', items: 'data' },
      joins: { types: { ...types, key: ['/id', '/region'] } },
      row: z.object({ id: z.string(), type: z.string(), region: z.string().nullish() }),
      map: ({ id, type, region }, _part, { types: typeOf }) => ({
        ...{ uid: id, name: id, active: true, attributes: { price: typeOf(type, region)?.price } },
      }),
    });
    lists['/engines'] = ['north', 'south', 'west', null].map((region, id) => ({ id: `e${id}`, type: 't0', region }));
    lists['/types'] = [
      { id: 't0', region: 'north', price: 1 },
      { id: 't0', region: 'south', price: 2 },
      { id: 't0', price: 3 },
    ];
    const listed = await list(inRegion);

    expect(pricesOf(listed)).toEqual([1, 2, undefined, undefined]);
    expect(unknownOf(listed).map((unknown) => unknown?.reason)).toEqual([
      ...[undefined, undefined, '/types does not list "t0 west".', undefined],
    ]);
  });

  it.each([
    ['an error', { status: 500, body: { code: 1, message: 'broken' } }, /^GET \/types: the provider failed/],
    ['something other than a list', { body: { data: 7 } }, /^GET \/types: the response does not match/],
    ['fewer rows than it counts', { body: { data: [], total: 3 } }, /counts 3 rows and shows 0/],
    [
      'more rows than are kept',
      { body: { data: Array.from({ length: 250_001 }, (_, id) => ({ id })) } },
      /more than 250000 rows/,
    ],
  ])('is unknown, and no failure of the list, where the provider answers %s', async (_, answer, reason) => {
    answers['/types'] = answer;
    const listed = await list(engineKind());

    expect(listed.report).toMatchObject({ state: 'warning', complete: true, resources: 5 });
    expect(pricesOf(listed)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(unknownOf(listed)).toEqual(Array(5).fill({ field: 'price', reason: expect.stringMatching(reason) }));
    const { message = '' } = listed.report ?? {};
    expect(message).toMatch(
      /^The list is complete, but \/types, which its rows refer to, could not be read, so 5 fields are unknown \(price\)\. /,
    );
    expect(message).toMatch(new RegExp(reason.source.replace('^', '')));
    expect(message).toMatch(/ Run again; if that does not help, check that the credential may read \/types\.$/);
  });

  it('is not named where nothing is unknown without it', async () => {
    answers['/types'] = { status: 500, body: { code: 1, message: 'broken' } };
    lists['/engines'] = [{ id: 'f', type: null }];

    expect((await list(engineKind())).report).toMatchObject({ state: 'success', complete: true, message: '' });
  });

  it('is unknown of a row only that refers to what is not listed or cannot be read, and of none that refers to nothing', async () => {
    lists['/types'] = [
      { id: 't1', price: 10 },
      { id: 't2', price: 'much' },
    ];
    lists['/engines'] = [...lists['/engines']!, { id: 'f', type: null }];
    const listed = await list(engineKind());

    expect(unknownOf(listed)).toEqual([
      { field: 'price', reason: '/types does not list "t0".' },
      undefined,
      { field: 'price', reason: expect.stringMatching(/^"t2" in \/types cannot be read: price: /) },
      { field: 'price', reason: '/types does not list "t0".' },
      undefined,
      undefined,
    ]);
  });

  it('names the scope that it needs, which is not a warning', async () => {
    answers['/types'] = { status: 403, body: { code: 1, message: 'no' } };
    const listed = await list(engineKind({ scope: 'type:read' }));

    expect(listed.report).toMatchObject({ state: 'success', complete: true });
    expect(unknownOf(listed)[0]).toMatchObject({ field: 'price', scope: 'type:read' });
  });

  it('ends the run where the credential is refused', async () => {
    answers['/types'] = { status: 401, body: { code: 1, message: 'who?' } };

    expect((await list(engineKind())).report).toMatchObject({ state: 'danger', complete: false });
  });

  it.each([
    [{ path: '/types/{id}' }, '{region} is the only placeholder'],
    [{ fields: [] }, 'name them in `fields`'],
    [{ scope: 'x:read' }, 'is not one of its scopes'],
  ])('is refused as %j', (join, message) => {
    expect(() => restModule(api, [engineKind(join)])).toThrow(message);
  });

  describe('by a path of its own', () => {
    const sheet: RestDetail = {
      path: '/types/{/type}/sheet',
      into: 'sheet',
      when: { runs: 'all', rows: 'all' },
      fields: ['attributes.torque'],
    };
    const torquesOf = ({ resources }: Awaited<ReturnType<typeof list>>) =>
      resources.map(({ attributes }) => (attributes as { torque?: number }).torque);

    it('is asked for with a field of the row, encoded', async () => {
      lists['/engines'] = [{ id: 'a', type: 'x/y z' }];
      answers['/types/x%2Fy%20z/sheet'] = { body: { torque: 7 } };

      expect(torquesOf(await list(engineKind({}, [sheet])))).toEqual([7]);
    });

    it('is not asked for where the field makes another path, and is unknown then; null says that there is none', async () => {
      const types = ['..', '.', '', undefined, { id: 1 }, null];
      lists['/engines'] = types.map((type, place) => ({ id: `e${place}`, kind: type }));
      const path = '/types/{/kind}/sheet';
      const { resources } = await list(engineKind({}, [{ ...sheet, path }]));

      expect(provider.requests.filter(({ url }) => url.pathname.includes('sheet'))).toEqual([]);
      expect(resources.map(({ unknown }) => unknown?.[0]?.reason)).toEqual([
        ...[0, 1, 2, 3, 4].map((place) => expect.stringContaining(`the row "e${place}" has no value for {/kind}`)),
        undefined,
      ]);
    });

    it('may take what a detail before it told', async () => {
      lists['/engines'] = [{ id: 'a' }];
      answers['/engines/a/plan'] = { body: { of: 'p1' } };
      answers['/plans/p1'] = { body: { torque: 9 } };
      const plan = { ...sheet, path: '/engines/{id}/plan', into: 'plan' };

      expect(torquesOf(await list(engineKind({}, [plan, { ...sheet, path: '/plans/{/plan/of}' }])))).toEqual([9]);
    });
  });
});
