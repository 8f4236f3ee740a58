import { lastValueFrom, toArray } from 'rxjs';
import { z } from 'zod';
import { FakeCredentials, fakePlugin } from '../../../test/fake-plugin.js';
import { JsonServer, type ScriptedAnswer } from '../../../test/json-server.js';
import { defineEntity } from '../../catalogue/entity.js';
import * as field from '../../catalogue/fields.js';
import type { Connection } from '../../connection/connection.js';
import { openConnection } from '../../connection/open-connection.js';
import { parseCredentials } from '../../credentials/parse-credentials.js';
import { discover } from '../../discovery/discover.js';
import { defineKind } from '../../kinds/define-kind.js';
import { kindsManifest } from '../../kinds/kinds-manifest.js';
import type { ResourceType } from '../../contract/resource-type.types.js';
import type { ListedKind } from '../../kinds/kind.types.js';
import { LimiterRegistry } from '../../limits/limiter-registry.js';
import type { RestApi } from '../declaration/rest-api.types.js';
import type { RestList } from '../declaration/rest-list.types.js';
import { restModule } from '../rest-module.js';

const thing = defineEntity({
  id: 'thing',
  title: { one: 'Thing', many: 'Things' },
  category: 'apps',
  icon: 'box',
  fields: { size: field.integer({ label: 'Size', optional: true }) },
});

function kindOf(
  name: string,
  list: RestList,
  more: Pick<ResourceType, 'parent' | 'parentWhere' | 'secrets'> = {},
): ListedKind {
  return defineKind(thing, {
    ...{ kind: `fake.${name}`, task: name, access: name, scopes: [], ...more },
    list,
    row: z.object({ id: z.string(), size: z.int().optional() }),
    map: ({ id, size }) => ({ uid: id, name: id, active: true, attributes: { size } }),
  });
}

const kinds = [
  kindOf('registry', { path: '/registries', items: 'rows' }),
  kindOf('repository', { path: '/registries/{parent}/repositories', items: 'rows' }, { parent: 'fake.registry' }),
  kindOf(
    'tag',
    { path: '/registries/{parent.parent}/repositories/{parent}/tags', items: 'rows', headers: { 'x-list': 'tags' } },
    { parent: 'fake.repository' },
  ),
  kindOf(
    'key',
    { path: '/registries/{parent}/keys', items: 'rows' },
    { parent: 'fake.registry', parentWhere: { size: [2] } },
  ),
  kindOf('policy', { path: '/policies', items: 'policies', id: { key: 'id' }, readById: { path: '/policy/{id}' } }),
  kindOf('zoned', { path: '/zones/{region}/things', items: 'rows', readById: false }),
  kindOf('secret', { path: '/secrets', items: 'rows' }, { secrets: ['/uri', '/users/*/pin'] }),
];

const api: RestApi<FakeCredentials> = {
  sign: ({ method, url }, { token }) => ({ 'x-signature': `${method} ${new URL(url).pathname} ${token.length}` }),
  pages: 'whole',
  errors: { code: '/code', message: '/message', notFound: { status: 400, code: 7 } },
};

const rows = (...ids: readonly string[]): ScriptedAnswer => ({ body: { rows: ids.map((id) => ({ id })) } });

const ANSWERS: Readonly<Record<string, ScriptedAnswer>> = {
  '/registries': {
    body: {
      rows: [
        { id: 'one', size: 1 },
        { id: 'two', size: 2 },
      ],
    },
  },
  '/registries/two/keys': rows('first'),
  '/registries/one/repositories': rows('web/app', 'db'),
  '/registries/two/repositories': rows('web/app'),
  '/registries/one/repositories/web%2Fapp/tags': rows('latest'),
  '/registries/one/repositories/db/tags': rows(),
  '/registries/two/repositories/web%2Fapp/tags': rows('latest'),
  '/registries/one/repositories/web%2Fapp': { body: {} },
  '/registries/one/repositories/gone': { status: 400, body: { code: 7 } },
  '/policies': { body: { policies: { '11': { size: 3 }, '12': { size: 4 } } } },
  '/policy/11': { body: {} },
  '/zones/eu-1/things': rows('a'),
  '/zones/eu-2/things': rows('b'),
  '/secrets': {
    body: {
      rows: [
        { id: 's', uri: 'hidden-1', users: [{ pin: 'hidden-2' }] },
        { id: 4, uri: 'hidden-3' },
      ],
    },
  },
};

describe('where a list is', () => {
  let provider: JsonServer;
  let connection: Connection;

  beforeAll(async () => {
    provider = await JsonServer.start(({ pathname }) => ANSWERS[pathname] ?? { status: 404 });
    connection = await openConnection({
      plugin: {
        ...fakePlugin(() => [], {
          ...kindsManifest(kinds),
          regions: [
            { id: 'eu-1', title: 'One' },
            { id: 'eu-2', title: 'Two' },
          ],
        }),
        module: restModule(api, kinds),
      },
      credentials: parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' }),
      endpoints: { api: provider.url },
      regions: ['eu-1', 'eu-2'],
      limiters: new LimiterRegistry(),
    });
  });

  beforeEach(() => {
    provider.requests.length = 0;
  });

  afterAll(async () => {
    await connection.close();
    await provider.close();
  });

  const paths = () => provider.requests.map(({ url }) => url.pathname).sort();
  const collector = (task: string) => connection.collectors.find(({ type }) => type.task === task)!;

  async function list(task: string) {
    const events = await lastValueFrom(discover(connection, [task]).pipe(toArray()));
    const resources = events.flatMap((event) => (event.type === 'page' ? event.page.resources : []));
    const [report] = events.flatMap((event) => (event.type === 'task-ended' ? [event.report] : []));
    return { resources, report };
  }

  it('may be under what another list holds, and under what that is under; each uid holds that of its parent', async () => {
    const { resources, report } = await list('tag');

    expect(resources.map(({ key }) => key.uid).sort()).toEqual(['one/web/app/latest', 'two/web/app/latest']);
    expect(report).toMatchObject({ complete: true, state: 'success' });
    expect(provider.requests.filter(({ headers }) => headers['x-list'] === 'tags')).toHaveLength(3);
  });

  it.each([
    ['one/web/app', true],
    ['one/gone', false],
  ])('is the place where one is read by its own id: %s', async (uid, found) => {
    const parent = {
      key: { provider: 'fake', kind: 'fake.registry', uid: 'one' },
      name: 'one',
      tags: [],
      attributes: {},
    };

    await expect(lastValueFrom(collector('repository').exists!(uid, { id: 'one', parent }))).resolves.toBe(found);
  });

  it('is tried under the first of what it is under', async () => {
    const [check] = await lastValueFrom(connection.verify([collector('tag')]).pipe(toArray()));

    expect(check).toMatchObject({ state: 'granted' });
    expect(paths()).toEqual([
      '/registries',
      '/registries/one/repositories',
      '/registries/one/repositories/web%2Fapp/tags',
    ]);
  });

  it('is read, and tried, only under those that may have one', async () => {
    const { resources, report } = await list('key');
    const [check] = await lastValueFrom(connection.verify([collector('key')]).pipe(toArray()));

    expect(resources.map(({ key }) => key.uid)).toEqual(['two/first']);
    expect(report).toMatchObject({ complete: true, state: 'success' });
    expect(check).toMatchObject({ state: 'granted' });
    expect(paths()).toEqual(['/registries', '/registries', '/registries/two/keys', '/registries/two/keys']);
  });

  it('may be a map, whose keys are the ids', async () => {
    const { resources } = await list('policy');

    expect(resources.map(({ key, raw }) => [key.uid, raw])).toEqual([
      ['11', { id: '11', size: 3 }],
      ['12', { id: '12', size: 4 }],
    ]);
    await expect(lastValueFrom(collector('policy').exists!('11', { id: 'policies' }))).resolves.toBe(true);
  });

  it('may be in each region that the connection chose, without a read by id', async () => {
    const { resources } = await list('zoned');

    expect(resources.map(({ name }) => name).sort()).toEqual(['a', 'b']);
    expect(collector('zoned').exists).toBeUndefined();
  });

  it('is not whole, rather than empty, where it is in regions and the plugin declares none', async () => {
    const plugin = { ...fakePlugin(() => [], kindsManifest(kinds)), module: restModule(api, kinds) };
    const credentials = parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' });
    const without = await openConnection({ plugin, credentials, limiters: new LimiterRegistry() });
    const events = await lastValueFrom(discover(without, ['zoned']).pipe(toArray()));
    await without.close();

    expect(events.at(-1)).toMatchObject({
      report: { complete: false, message: expect.stringContaining('fake.zoned is listed in each region') },
    });
  });

  it('is asked for with a signature of each request', async () => {
    await list('registry');

    expect(provider.requests.map(({ headers }) => headers['x-signature'])).toEqual(['GET /registries 20']);
  });

  it('gives no declared secret away, neither in a resource nor in why a row cannot be read', async () => {
    const { resources, report } = await list('secret');

    expect(resources[0]?.raw).toEqual({ id: 's', uri: '[redacted]', users: [{ pin: '[redacted]' }] });
    expect(report?.unreadable).toHaveLength(1);
    expect(JSON.stringify([resources, report])).not.toContain('hidden');
  });

  it.each([
    [
      'a parent that is not listed',
      [kindOf('a', { path: '/a', items: 'a' }, { parent: 'fake.z' })],
      '"fake.z", which is not',
    ],
    ['itself', [kindOf('a', { path: '/a', items: 'a' }, { parent: 'fake.a' })], 'is listed under itself'],
    ['a path with an unknown place', [kindOf('a', { path: '/{zone}', items: 'a' })], 'The path "/{zone}" has {zone}'],
  ])('cannot be %s', (_what, wrong, message) => {
    expect(() => restModule(api, wrong)).toThrow(message);
  });
});
