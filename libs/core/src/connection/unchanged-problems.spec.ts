import { z } from 'zod';
import { type FakeCredentials, fakePlugin } from '../../test/fake-plugin.js';
import { typeOf } from '../../test/resources.js';
import { volume } from '../catalogue/entities/storage/volume.entity.js';
import { defineKind } from '../kinds/define-kind.js';
import { kindsManifest } from '../kinds/kinds-manifest.js';
import type { RestApi } from '../rest/declaration/rest-api.types.js';
import { restModule } from '../rest/rest-module.js';
import { checkPlugin } from './check-plugin.js';

const domain = typeOf('domain');
const record = typeOf('record', { parent: 'fake.domain', unchangedBy: '/raw/zone~1file' });

describe('a kind that need not be read where nothing has changed', () => {
  const check = (...resources: readonly ReturnType<typeof typeOf>[]) =>
    checkPlugin(
      'fake',
      fakePlugin(() => [], { resources, setup: { title: 'Get it', steps: [] } }),
    );

  it('points into its parent, or has a collector that can tell', () => {
    expect(() => check(domain, record, typeOf('key', { tellsUnchanged: true }))).not.toThrow();
  });

  it('is refused as one whose collector tells where its list is data', () => {
    const list = { path: '/keys', items: 'keys' } as const;
    const key = defineKind(volume, {
      ...{ kind: 'fake.key', task: 'key-list', access: 'get_all_keys', scopes: [], tellsUnchanged: true, list },
      row: z.object({ id: z.string() }),
      map: ({ id }) => ({ uid: id, name: id, active: true, attributes: { sizeGb: 1, serverIds: [] } }),
    });
    const api: RestApi<FakeCredentials> = {
      ...{ authorize: () => ({}), pages: 'whole', errors: { code: '/code', message: '/message', notFound: 404 } },
    };

    expect(() =>
      checkPlugin('fake', { ...fakePlugin(() => [], { ...kindsManifest([key]) }), module: restModule(api, [key]) }),
    ).toThrow('"fake.key" has no collector class that could tell that nothing has changed: its list is data.');
  });

  it.each([
    ['without a parent', [typeOf('server', { unchangedBy: '/raw/x' })], '"fake.server" has no parent'],
    ['by what is no pointer', [domain, { ...record, unchangedBy: 'serial' }], '"serial", is not a JSON pointer'],
    [
      'though others are listed under it',
      [domain, record, typeOf('note', { parent: 'fake.record' })],
      '"fake.note" is listed under "fake.record", which must then be read in every sync.',
    ],
    [
      'as one whose collector tells, though others are listed under it',
      [{ ...domain, tellsUnchanged: true as const }, typeOf('note', { parent: 'fake.domain' })],
      'must then be read in every sync. Leave out its `tellsUnchanged`.',
    ],
    [
      'where both its parent and its collector tell',
      [domain, { ...record, tellsUnchanged: true as const }],
      '"fake.record" has both `unchangedBy` and `tellsUnchanged`',
    ],
  ])('is refused %s', (_what, resources, problem) => {
    expect(() => check(...resources)).toThrow(problem);
  });
});
