import { z } from 'zod';
import { type FakeCredentials, fakePlugin } from '../../test/fake-plugin.js';
import { typeOf } from '../../test/resources.js';
import { volume } from '../catalogue/entities/storage/volume.entity.js';
import type { RateLimit } from '../contract/rate-limit.types.js';
import { defineKind } from '../kinds/define-kind.js';
import { kindsManifest } from '../kinds/kinds-manifest.js';
import type { RestApi } from '../rest/declaration/rest-api.types.js';
import type { RestList } from '../rest/declaration/rest-list.types.js';
import { restModule } from '../rest/rest-module.js';
import { checkPlugin } from './check-plugin.js';
import { limitProblems } from './limit-problems.js';

const kindOf = (name: string, list: RestList, parent?: string) =>
  defineKind(volume, {
    ...{ kind: `fake.${name}`, task: name, access: name, scopes: [], list, ...(parent && { parent }) },
    row: z.object({ id: z.string() }),
    map: ({ id }) => ({ uid: id, name: id, active: true, attributes: { sizeGb: 1, serverIds: [] } }),
  });

const kinds = [
  kindOf('domain', { path: '/v4/domains', items: 'data' }),
  kindOf('record', { path: '/v4/domains/{parent}/records', items: 'data' }, 'fake.domain'),
  kindOf('image', { path: '/v4/images', items: 'data', readById: { path: '/v4/image/{id}' } }),
];

const api: RestApi<FakeCredentials> = {
  pages: 'whole',
  errors: { code: '/code', message: '/message', notFound: 404 },
  scopes: { 'tag:read': '/v4/tags' },
};

const pluginWith = (limit: Partial<RateLimit>, resources = kindsManifest(kinds).resources) => ({
  ...fakePlugin(() => [], {
    resources,
    limits: [{ name: 'own', requests: 10, windowMs: 1000, ...limit }],
  }),
  module: restModule(api, kinds),
});

describe('a limit of a plugin', () => {
  it.each([
    '/v4/domains',
    '/v4/dom',
    '/v4/domains/',
    '/v4/domains/example.com/records',
    '/v4/domains/example.com/rec',
    '/v4/image/',
    '/v4/tags',
    '/',
  ])('may be for what it asks for: %s', (path) => {
    expect(limitProblems(pluginWith({ path }))).toEqual([]);
  });

  it.each(['/v4/domain/', '/v4/domains/example.com/keys', '/v4/images/a/b', '/v3', 'v4/images', '/v4/tags/'])(
    'is refused when it is for what nothing asks for: %s',
    (path) => {
      expect(() => checkPlugin('fake', pluginWith({ path }))).toThrow(
        `Its limit "own" is for paths that begin with "${path}", and none of its lists, details and reads by id does. Correct the path, or remove the limit.`,
      );
    },
  );

  it.each([
    ['/v4/domains'],
    ['/v4/domains/{parent}/records', '/v4/domains'],
    ['/v4/domains/{any}/records/{id}'],
    ['/v4/tags'],
  ])('may be for several paths that it asks for: %s', (...paths) => {
    expect(limitProblems(pluginWith({ paths, method: 'GET' }))).toEqual([]);
  });

  it.each(['/v4/domain', '/v4/domains/{parent}/keys', '/v4/{a}/{b}/{c}/{d}/{e}'])(
    'is refused when one of its paths matches no list: %s',
    (wrong) => {
      expect(() => checkPlugin('fake', pluginWith({ paths: ['/v4/domains', wrong] }))).toThrow(
        `Its limit "own" is for ${wrong}, and none of its lists, details and reads by id is there. Correct the path, or remove it from \`paths\`.`,
      );
    },
  );

  it('is accepted if a collector class reads a kind, because its requests are unknown', () => {
    const resources = [...kindsManifest(kinds).resources, typeOf('server')];

    expect(limitProblems(pluginWith({ path: '/s3' }, resources))).toEqual([]);
    expect(limitProblems({ ...fakePlugin(() => []), manifest: pluginWith({ path: '/s3' }).manifest })).toEqual([]);
  });

  it.each<[string, Partial<RateLimit>, string]>([
    [
      'names headers that nobody reads',
      { headers: { limit: 'x-limit' } },
      'Its limit "own" names headers and is not `stated`, so they would not be read.',
    ],
    [
      'names what is no header',
      { stated: true, headers: { limit: 'X-Limit', reset: 'x reset' } },
      'Its limit "own" names "x reset", which is not a valid header name.',
    ],
    [
      'is for a method that no list has',
      { method: 'POST' },
      'Its limit "own" is for POST requests, and all of its lists, details and reads by id use GET. Correct the method, or remove the limit.',
    ],
    [
      'is for what is no method',
      { method: 'get' as 'GET' },
      'Its limit "own" is for the method "get"; it can be GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.',
    ],
    [
      'has a path and paths',
      { path: '/v4/tags', paths: ['/v4/tags'] },
      'Its limit "own" has both `path` and `paths`. Use one of them.',
    ],
    [
      'has no path in its paths',
      { paths: [] },
      'The `paths` of its limit "own" are not a list of at least one path. Correct it, or leave it out.',
    ],
    [
      'is for what is no path',
      { paths: ['/v4/tags', '/v4/{tags'] },
      'Its limit "own" is for "/v4/{tags", which is not a path such as /v4/domains/{parent}/records.',
    ],
  ])('is refused when it %s', (_what, limit, problem) => {
    expect(limitProblems(pluginWith(limit))).toEqual([problem]);
  });
});
