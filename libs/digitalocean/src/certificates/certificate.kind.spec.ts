import { certificateKind } from './certificate.kind.js';

const ID = '892071a0-bb95-49bc-8021-3afd67a210bf';
const mapped = (row: object) => certificateKind.resource({ id: ID, name: 'web-cert-01', state: 'verified', ...row });

describe('a certificate', () => {
  it('has its names, its expiry and who renews it', () => {
    const certificate = mapped({
      dns_names: ['www.example.com', 'example.com'],
      not_after: '2026-02-22T00:23:00Z',
      sha1_fingerprint: 'dfcc9f57',
      type: 'lets_encrypt',
    });

    expect(certificate).toMatchObject({ name: 'web-cert-01', status: 'verified', active: true });
    expect(certificate.attributes).toEqual({
      hostNames: ['www.example.com', 'example.com'],
      validUntil: '2026-02-22T00:23:00Z',
      managed: true,
      fingerprint: 'dfcc9f57',
    });
  });

  it('covers the zones of its names', () => {
    expect(mapped({ dns_names: ['*.example.com', 'www.example.com'] }).relations).toEqual([
      { type: 'covers', to: { kind: 'digitalocean.domain', hostName: 'example.com' } },
      { type: 'covers', to: { kind: 'digitalocean.domain', hostName: 'www.example.com' } },
    ]);
  });

  it.each([undefined, null, [], [''], [null]])('covers nothing with the names %j', (dns_names) => {
    expect(mapped({ dns_names })).toMatchObject({ attributes: { hostNames: [] }, relations: [] });
  });

  it.each([
    ['custom', false],
    ['', undefined],
    [null, undefined],
  ])('of the type %p is managed: %p', (type, managed) => {
    expect(mapped({ type }).attributes.managed).toBe(managed);
  });

  it.each(['pending', 'error', null])('is not active while it is %p', (state) => {
    expect(mapped({ state }).active).toBe(false);
  });

  it.each([undefined, null, '', {}])('is unreadable with the id %p', (id) => {
    expect(() => mapped({ id })).toThrow('cannot be read: id: ');
  });
});
