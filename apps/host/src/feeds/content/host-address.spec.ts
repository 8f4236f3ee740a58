import { defineEntity, field, roleReader } from '@maestro/core';
import { hostAddress, withPort } from './host-address.js';

const roles = roleReader(
  defineEntity({
    id: 'machine',
    title: { one: 'Machine', many: 'Machines' },
    category: 'compute',
    icon: 'box',
    fields: {
      inside: field.setOf(field.address({ label: 'Inside', role: 'address' })),
      outside: field.setOf(field.address({ label: 'Outside', role: 'address' })),
      dns: field.hostName({ label: 'DNS', role: 'host-name', optional: true }),
    },
  }),
);

const BOTH = { inside: ['10.0.0.2', '10.0.0.3'], outside: ['203.0.113.7', '2001:db8::7'], dns: 'a.example.com' };

describe('hostAddress', () => {
  it.each([
    ['the first public address', BOTH, 'public', '203.0.113.7'],
    ['the first private address', BOTH, 'private', '10.0.0.2'],
    ['the only address, whatever is chosen', { ...BOTH, outside: [] }, 'public', '10.0.0.2'],
    ['the host name if there is no address', { ...BOTH, inside: [], outside: [] }, 'public', 'a.example.com'],
    [
      'an address beside a block',
      { inside: ['10.0.0.0/16'], outside: ['2001:db8::/64', '2001:db8::7'] },
      'public',
      '2001:db8::7',
    ],
    ['a private IPv6 address', { inside: ['fd00::2'], outside: ['2001:db8::7'] }, 'private', 'fd00::2'],
    ['nothing', { inside: [], outside: ['elsewhere'] }, 'public', undefined],
  ] as const)('is %s', (_what, attributes, choice, address) => {
    expect(hostAddress(roles, attributes, choice)).toBe(address);
  });
});

describe('withPort', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7:80'],
    ['2001:db8::7', '[2001:db8::7]:80'],
    ['a.example.com', 'a.example.com:80'],
  ])('writes %s as %s', (address, written) => {
    expect(withPort(address, 80)).toBe(written);
  });
});
