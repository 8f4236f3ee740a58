import { addressBlock } from './attempt-limit.js';

describe('addressBlock', () => {
  it.each([
    ['192.0.2.1', '::ffff:192.0.2.1', true],
    ['192.0.2.1', '192.0.2.2', false],
    ['2001:db8::1', '2001:db8:0:0:ffff::2', true],
    ['2001:db8::1', '2001:db8:0:1::1', false],
    ['fe80::1%eth0', 'fe80::2%eth0', true],
    ['', 'unknown', false],
  ])('counts %s and %s together: %s', (one, other, together) => {
    expect(addressBlock(one) === addressBlock(other)).toBe(together);
  });
});
