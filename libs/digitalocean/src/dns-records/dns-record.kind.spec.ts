import { dnsRecordKind } from './dns-record.kind.js';

const mapped = (row: object) =>
  dnsRecordKind.resource({ id: 28448429, type: 'A', name: 'www', data: '1.2.3.4', ...row }, { id: 'example.com' });
const resolved = (row: object) => mapped(row).relations.flatMap(({ type, to }) => (type === 'resolves-to' ? [to] : []));

describe('a DNS record', () => {
  it('is identified by its full name, in its zone', () => {
    const record = mapped({ ttl: 1800, priority: null });

    expect(record).toMatchObject({ key: { uid: 'example.com/28448429' }, name: 'www.example.com', active: true });
    expect(record.attributes).toEqual({ type: 'A', values: ['1.2.3.4'], ttlSeconds: 1800 });
    expect(record.relations[0]).toEqual({
      type: 'member-of',
      to: { provider: 'digitalocean', kind: 'digitalocean.domain', uid: 'example.com' },
    });
  });

  it.each([
    ['A', '1.2.3.4', { address: '1.2.3.4' }],
    ['AAAA', '2001:db8::1', { address: '2001:db8::1' }],
    ['CNAME', 'E.cdn.DigitalOceanSpaces.com.', { hostName: 'e.cdn.digitaloceanspaces.com' }],
    ['CNAME', '@', { hostName: 'example.com' }],
    ['MX', 'mail', { hostName: 'mail.example.com' }],
    ['SRV', 'sip.example.net', { hostName: 'sip.example.net' }],
  ])('of the type %s with %p resolves to %j', (type, data, to) => {
    expect(resolved({ type, data })).toEqual([to]);
  });

  it.each([
    ['A', 'no address'],
    ['A', null],
    ['A', ''],
    ['CNAME', 'no host name'],
    ['CNAME', undefined],
    ['TXT', '1.2.3.4'],
    ['CAA', 'letsencrypt.org'],
    ['NS', 'ns1.digitalocean.com'],
  ])('of the type %s with %p resolves to nothing', (type, data) => {
    expect(resolved({ type, data })).toEqual([]);
  });

  it('has what its type needs', () => {
    const { attributes } = mapped({ type: 'SRV', priority: 10, weight: 0, port: 5060, flags: null });

    expect(attributes).toMatchObject({ priority: 10, weight: 0, port: 5060 });
    expect(mapped({ type: 'CAA', flags: 128, tag: 'issue' }).attributes).toMatchObject({
      caaFlags: 128,
      caaProperty: 'issue',
    });
  });

  it.each([undefined, null, '', 7])('is unreadable with the type %p', (type) => {
    expect(() => mapped({ type })).toThrow('cannot be read: type: ');
  });
});
