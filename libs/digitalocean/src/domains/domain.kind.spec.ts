import { domainKind } from './domain.kind.js';

const mapped = (row: object) => domainKind.resource({ name: 'example.com', ttl: 1800, ...row });

describe('a domain as a DNS zone', () => {
  it('is identified by its name, and has its name servers and its TTL', () => {
    const domain = mapped({ zone_file: 'example.com. 1800 IN NS ns1.digitalocean.com.\n' });

    expect(domain).toMatchObject({ key: { uid: 'example.com' }, name: 'example.com', active: true });
    expect(domain.attributes).toEqual({
      hostName: 'example.com',
      nameServers: ['ns1.digitalocean.com'],
      ttlSeconds: 1800,
    });
  });

  it('is read while its zone is still being made', () => {
    expect(mapped({ ttl: null, zone_file: null }).attributes).toEqual({ hostName: 'example.com' });
  });

  it.each([undefined, null, '', 7])('is unreadable with the name %p', (name) => {
    expect(() => mapped({ name })).toThrow('cannot be read: name: ');
  });
});
