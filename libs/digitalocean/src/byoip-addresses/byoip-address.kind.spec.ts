import { byoipAddressKind } from './byoip-address.kind.js';

const mapped = (row: object) => byoipAddressKind.resource({ id: 7, byoip: '203.0.113.2', ...row }, { id: 'prefix' });

describe('an address of a prefix that the account owns', () => {
  it.each([
    ['do:droplet:42', 'digitalocean.droplet', '42'],
    ['do:loadbalancer:lb', 'digitalocean.load-balancer', undefined],
  ])('that %s has leads there, and to its prefix', (resource, kind, serverId) => {
    const { relations, attributes, active } = mapped({ resource });

    expect(relations).toMatchObject([
      { type: 'member-of', to: { kind: 'digitalocean.byoip-prefix', uid: 'prefix' } },
      { type: 'attached-to', to: { kind } },
    ]);
    expect({ serverId: attributes.serverId, active }).toEqual({ serverId, active: true });
  });

  it.each([
    [null, 'unassigned'],
    ['', 'unassigned'],
    ['do:quantum:1', 'assigned'],
    ['something', 'assigned'],
  ])('of %p is %s, and leads to its prefix alone', (resource, status) => {
    expect(mapped({ resource })).toMatchObject({ status, relations: [{ type: 'member-of' }] });
    expect(mapped({ resource }).relations).toHaveLength(1);
  });

  it('may be of either version, and is unreadable where it is no address', () => {
    expect(mapped({ byoip: '2001:db8::1' }).attributes.ipVersion).toBe('ipv6');
    expect(() => mapped({ byoip: 'f47ac10b' })).toThrow('is not an address');
  });
});
