import { networksOverlap, parseNetwork, PRIVATE_NETWORKS } from './ip-network.js';

const network = (text: string) => parseNetwork(text)!;

describe('parseNetwork', () => {
  it.each([
    ['10.0.0.1', { address: '10.0.0.1', prefix: 32, version: 4 }],
    ['10.0.0.0/16', { address: '10.0.0.0', prefix: 16, version: 4 }],
    ['0.0.0.0/0', { address: '0.0.0.0', prefix: 0, version: 4 }],
    ['2001:db8::1', { address: '2001:db8::1', prefix: 128, version: 6 }],
    ['2001:db8::/64', { address: '2001:db8::', prefix: 64, version: 6 }],
    ['::ffff:192.0.2.1', { address: '::ffff:192.0.2.1', prefix: 128, version: 6 }],
  ])('reads %s', (text, expected) => {
    expect(parseNetwork(text)).toEqual(expected);
  });

  it.each([
    '',
    'web',
    '10.0.0',
    '010.0.0.1',
    '10.0.0.1/33',
    '10.0.0.1/',
    '10.0.0.1/+8',
    '::/129',
    '1.2.3.4/8/8',
    'fe80::1%eth0',
    5,
    null,
  ])('refuses %j', (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });

  it('reads each private block', () => {
    expect(PRIVATE_NETWORKS.map(parseNetwork)).not.toContain(undefined);
  });
});

describe('networksOverlap', () => {
  it.each([
    ['an address and itself', '192.0.2.7', '192.0.2.7', true],
    ['an address and another', '192.0.2.7', '192.0.2.8', false],
    ['an address and its block', '192.0.2.7', '192.0.2.0/24', true],
    ['an address and a block beside it', '192.0.2.7', '192.0.3.0/24', false],
    ['a block within a block', '10.1.0.0/16', '10.0.0.0/8', true],
    ['blocks side by side', '10.1.0.0/16', '10.2.0.0/16', false],
    ['one address written in two ways', '2001:db8::1', '2001:0db8:0:0::0001', true],
    ['an address of a block of IPv6', '2001:db8::5', '2001:db8::/64', true],
    ['IPv4 and IPv6', '0.0.0.0/0', '::/0', false],
  ])('judges %s', (_, one, other, overlap) => {
    expect(networksOverlap(network(one), network(other))).toBe(overlap);
    expect(networksOverlap(network(other), network(one))).toBe(overlap);
  });
});
