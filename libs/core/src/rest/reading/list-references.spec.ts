import { lastValueFrom, toArray } from 'rxjs';
import { z } from 'zod';
import { FakeCredentials, fakePlugin } from '../../../test/fake-plugin.js';
import { JsonServer } from '../../../test/json-server.js';
import { defineEntity } from '../../catalogue/entity.js';
import * as field from '../../catalogue/fields.js';
import { openConnection } from '../../connection/open-connection.js';
import type { KnownState } from '../../contract/listing.types.js';
import { parseCredentials } from '../../credentials/parse-credentials.js';
import { discover } from '../../discovery/discover.js';
import { defineKind } from '../../kinds/define-kind.js';
import { kindsManifest } from '../../kinds/kinds-manifest.js';
import { LimiterRegistry } from '../../limits/limiter-registry.js';
import { DEFAULT_RETRY_POLICY } from '../../requests/retry-policy.js';
import type { RestApi } from '../declaration/rest-api.types.js';
import { restModule } from '../rest-module.js';

const entityOf = (id: string) =>
  defineEntity({
    ...{ id, title: { one: id, many: `${id}s` }, category: 'reference', icon: 'box' },
    fields: { price: field.integer({ label: 'Price', optional: true }) },
  });

const plain = { access: 'get_all', scopes: [] };
const Version = z.object({ engine: z.string(), version: z.string(), price: z.int() });

const versionKind = defineKind(entityOf('version'), {
  ...plain,
  ...{ kind: 'fake.version', task: 'version-list', reference: true },
  list: { path: '/options', items: '/versions', id: { key: 'engine', each: '/version' }, readById: false },
  row: Version,
  map: ({ engine, version, price }) => ({
    ...{ uid: `${engine}/${version}`, name: version, active: true },
    attributes: { price },
  }),
});

const engineKind = (kind?: string) =>
  defineKind(entityOf('engine'), {
    ...plain,
    ...{ kind: 'fake.engine', task: 'engine-list' },
    list: { path: '/engines', items: 'rows' },
    joins: {
      versions: {
        ...{ path: '/options', items: '/versions', key: { key: 'engine', each: '/version' }, row: Version },
        fields: ['attributes.price'],
        ...(kind !== undefined && { kind }),
      },
    },
    row: z.object({ id: z.string(), version: z.string() }),
    map: ({ id, version }, _part, { versions }) => ({
      ...{ uid: id, name: id, active: true },
      attributes: { price: versions(version)?.price },
    }),
  });

const api: RestApi<FakeCredentials> = {
  pages: 'whole',
  errors: { code: '/code', message: '/message', notFound: 404 },
};

describe('a list of what the provider offers, which rows of another kind refer to', () => {
  let provider: JsonServer;
  let versions: unknown;

  beforeAll(async () => {
    provider = await JsonServer.start(({ pathname }) => ({
      body: pathname === '/options' ? { versions } : { rows: [{ id: 'a', version: 'pg/17' }] },
    }));
  });

  beforeEach(() => {
    provider.requests.length = 0;
    versions = {
      pg: [
        { version: '16', price: 1 },
        { version: '17', price: 2 },
      ],
      kafka: null,
    };
  });

  afterAll(() => provider.close());

  async function run(known?: KnownState) {
    const kinds = [versionKind, engineKind('fake.version')];
    const connection = await openConnection({
      plugin: { ...fakePlugin(() => [], kindsManifest(kinds)), module: restModule(api, kinds) },
      credentials: parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' }),
      endpoints: { api: provider.url },
      limiters: new LimiterRegistry(),
      retry: { ...DEFAULT_RETRY_POLICY, tries: 1 },
      known,
    });
    const events = await lastValueFrom(discover(connection).pipe(toArray()));
    await connection.close();
    const resources = events.flatMap((event) => (event.type === 'page' ? event.page.resources : []));
    const reports = events.flatMap((event) => (event.type === 'task-ended' ? [event.report] : []));
    const marks = events.flatMap((event) => (event.type === 'part-ended' ? (event.outcome.mark ?? []) : []));
    const asked = provider.requests.filter(({ url }) => url.pathname === '/options').length;
    return { resources, reports, marks, asked };
  }

  const priceOf = (resources: readonly { readonly key: { readonly uid: string }; readonly attributes: object }[]) =>
    resources.find(({ key }) => key.uid === 'a')?.attributes;

  it('is requested once, as a kind and for those rows', async () => {
    const { resources, marks, asked } = await run();

    expect(resources.map(({ key }) => key.uid).sort()).toEqual(['a', 'pg/16', 'pg/17']);
    expect(priceOf(resources)).toEqual({ price: 2 });
    expect(asked).toBe(1);
    expect(marks).toEqual(['reference']);
  });

  it('is not requested while the host knows it, whose rows are used', async () => {
    const { resources, reports, asked } = await run({
      rows: () => Promise.resolve(new Map()),
      parts: () => Promise.resolve(new Map([['versions', { mark: 'reference', resources: 2 }]])),
      list: () => Promise.resolve([{ engine: 'pg', version: '17', price: 3 }]),
    });

    expect(priceOf(resources)).toEqual({ price: 3 });
    expect(reports.map(({ complete, resources: count }) => [complete, count]).sort()).toEqual([
      [true, 1],
      [true, 2],
    ]);
    expect(asked).toBe(0);
  });

  it.each([
    ['has none of its rows', () => Promise.resolve([])],
    ['cannot tell', () => Promise.reject(new Error('no database'))],
  ])('is requested where the host %s', async (_, list) => {
    const nothing = { rows: () => Promise.resolve(new Map()), parts: () => Promise.resolve(new Map()) };
    const { resources, asked } = await run({ ...nothing, list });

    expect(priceOf(resources)).toEqual({ price: 2 });
    expect(asked).toBe(1);
  });

  it('is not complete where a value of the map is not a list', async () => {
    versions = { pg: 'none' };

    const { reports } = await run();

    expect(reports.find(({ type }) => type.task === 'version-list')).toMatchObject({
      complete: false,
      message: expect.stringContaining('GET /options: the response does not match'),
    });
  });

  it('has to be the list of a reference', () => {
    const owned = { ...versionKind, type: { ...versionKind.type, reference: undefined } };

    for (const kinds of [[engineKind('fake.nothing')], [owned, engineKind('fake.version')]])
      expect(() => restModule(api, kinds)).toThrow('which is not a reference with the list "/options"');
  });
});
