import { pathOfApi, readPath } from './path-pattern.js';

describe('a path at the fake provider', () => {
  it.each([
    ['/v2/droplets', '/v2/droplets/', {}],
    ['/v2/domains/{part}/records/{id}', '/v2/domains/a%2Fb/records/7', { part: 'a/b', id: '7' }],
    ['/at-{region}/pools/{part}/disks/{part}', '/at-eu-1/pools/one/disks/two', { part: 'one/two' }],
    ['/at-{part}/keyed', '/at-eu-1/keyed', { part: 'eu-1' }],
  ])('%s matches %s', (pattern, path, values) => {
    expect(readPath(pattern, path)).toEqual(values);
  });

  it.each([
    ['/v2/droplets', '/v2/droplets/7'],
    ['/v2/{id}', '/v2/'],
    ['/v2.x/{id}', '/v2-x/7'],
  ])('%s does not match %s', (pattern, path) => {
    expect(readPath(pattern, path)).toBeUndefined();
  });

  it.each([
    ['/at-eu-1/keyed', '{origin}/at-{region}', '/keyed'],
    ['/v2/keyed', '{origin}', '/v2/keyed'],
    ['/other', '{origin}/v2', '/other'],
  ])('%s at the address %s is %s of the API', (path, api, own) => {
    expect(pathOfApi(path, { endpoints: { api } })).toBe(own);
  });
});
