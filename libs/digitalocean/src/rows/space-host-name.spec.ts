import { spaceHostName } from './space-host-name.js';

describe('the host name of a Space', () => {
  it.each([
    ['assets', 'nyc3', 'assets.nyc3.digitaloceanspaces.com'],
    ['assets', '', undefined],
    ['assets', null, undefined],
    ['', 'nyc3', undefined],
    [undefined, undefined, undefined],
  ])('%p in %p is %p', (bucket, region, name) => {
    expect(spaceHostName(bucket, region)).toBe(name);
  });
});
