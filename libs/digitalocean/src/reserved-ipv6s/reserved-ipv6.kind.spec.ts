import { reservedIpv6Kind } from './reserved-ipv6.kind.js';

const mapped = (row: object) => reservedIpv6Kind.resource({ ip: '2409:40d0:f7:1017:74b4:3a96:105e:4c6e', ...row });

describe('a reserved IPv6 address', () => {
  it('is attached to its droplet', () => {
    const ip = mapped({ region_slug: 'nyc3', reserved_at: '2026-01-01T00:00:00Z', droplet: { id: 3164444 } });

    expect(ip).toMatchObject({ region: 'nyc3', status: 'assigned', active: true, createdAt: '2026-01-01T00:00:00Z' });
    expect(ip.attributes).toMatchObject({ ipVersion: 'ipv6', serverId: '3164444' });
    expect(ip.relations).toEqual([
      { type: 'attached-to', to: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '3164444' } },
    ]);
  });

  it('serves nothing without a droplet', () => {
    expect(mapped({ droplet: null })).toMatchObject({ status: 'unassigned', active: false, relations: [] });
  });

  it.each([undefined, null, '', '45.55.96.47', '2001:db8::/64', 'fe80::1%eth0'])(
    'is unreadable with the address %p',
    (ip) => {
      expect(() => mapped({ ip })).toThrow('cannot be read: ip: ');
    },
  );
});
