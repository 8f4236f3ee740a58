import { hostOf } from './host-of.js';

describe('the host of an address', () => {
  it.each([
    ['https://shop.ondigitalocean.app/path', 'shop.ondigitalocean.app'],
    ['https://faas.doserverless.co', 'faas.doserverless.co'],
    ['${STARTER_INGRESS}', undefined],
    ['mailto:someone', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('of %p is %p', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
