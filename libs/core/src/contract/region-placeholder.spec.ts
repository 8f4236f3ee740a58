import { fakePlugin } from '../../test/fake-plugin.js';
import { typeOf } from '../../test/resources.js';
import { checkPlugin } from '../connection/check-plugin.js';
import { regionalAddressProblems } from './region-placeholder.js';

const endpoints = [{ id: 'api', url: 'https://api-{region}.fake.example' }];
const regions = (...ids: readonly string[]) => ids.map((id) => ({ id, title: id }));

describe('a plugin whose addresses hold the region', () => {
  it('declares regions that a host name can hold', () => {
    expect(regionalAddressProblems({ endpoints, regions: regions('ch-gva-2', 'US1', 'a'.repeat(63)) })).toEqual([]);
  });

  it('is refused when it declares none', () => {
    const plugin = fakePlugin(() => [], { endpoints, resources: [typeOf('server')] });

    expect(() => checkPlugin('fake', plugin)).toThrow(
      'The address of its endpoint "api" has {region}, and its manifest declares no regions.',
    );
  });

  it.each(['', 'a.b', 'a/b', 'a@b', 'a:1', '-a', 'a-', 'ä', 'a b', 'a\n', 'a'.repeat(64)])(
    'is refused for the region "%s", which would make another address of it',
    (id) => {
      expect(regionalAddressProblems({ endpoints, regions: regions('eu-1', id) })).toEqual([
        `Its region "${id}" cannot be used in the URL of the endpoint "api": use at most 63 letters, digits and hyphens.`,
      ]);
    },
  );

  it('is refused for what nobody fills in', () => {
    const zoned = [{ id: 'api', url: 'https://{zone}.fake.example' }];

    expect(regionalAddressProblems({ endpoints: zoned })).toEqual([
      'The address of its endpoint "api" has {zone}, and only {region} can be filled in.',
    ]);
  });
});
