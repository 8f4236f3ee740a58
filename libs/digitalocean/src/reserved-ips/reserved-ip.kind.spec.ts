import { reservedIpKind } from './reserved-ip.kind.js';

const mapped = (row: object) => reservedIpKind.resource({ ip: '45.55.96.47', region: { slug: 'nyc3' }, ...row });

describe('a reserved IPv4 address', () => {
  it('is attached to its droplet, in its project', () => {
    const ip = mapped({ droplet: { id: 3164444 }, project_id: '746c6152-2fa2-11ed-92d3-27aaa54e4988', locked: false });

    expect(ip).toMatchObject({ name: '45.55.96.47', region: 'nyc3', status: 'assigned', active: true });
    expect(ip.attributes).toEqual({ ip: '45.55.96.47', ipVersion: 'ipv4', serverId: '3164444', locked: false });
    expect(ip.relations).toEqual([
      { type: 'attached-to', to: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '3164444' } },
      {
        type: 'member-of',
        to: {
          provider: 'digitalocean',
          kind: 'digitalocean.project',
          uid: '746c6152-2fa2-11ed-92d3-27aaa54e4988',
        },
      },
    ]);
  });

  it('serves nothing without a droplet', () => {
    expect(mapped({ droplet: null })).toMatchObject({ status: 'unassigned', active: false, relations: [] });
  });

  it('has no status where the token may not see droplets', () => {
    const ip = mapped({});

    expect(ip).toMatchObject({ active: true, relations: [] });
    expect(ip.status).toBeUndefined();
  });

  it.each([undefined, null, '', 'none', '45.55.96.256', '45.55.96.0/24', '2001:db8::1'])(
    'is unreadable with the address %p',
    (ip) => {
      expect(() => mapped({ ip })).toThrow('cannot be read: ip: ');
    },
  );
});
