import { type Resource } from '@maestro/core';
import { resourceRecord, resourceRoles } from './resource-record.js';

const droplet = (more: Partial<Resource> = {}): Resource => ({
  key: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '42' },
  name: 'Web-01',
  entity: 'server',
  active: true,
  tags: ['Env:Prod'],
  attributes: { publicIpv4: ['192.0.2.1'], memoryMb: 4096 },
  relations: [],
  raw: { id: 42 },
  ...more,
});

const ROLES = resourceRoles({});
const record = (resource: Resource) => resourceRecord(resource, FACTS, { roles: ROLES(resource.entity) });

const FACTS = { part: 'droplets', checksum: 'c', unknown: null };

describe('the row of a resource', () => {
  it('can be searched by name, id, tag and address, in lower case', () => {
    expect(record(droplet()).search_text.split('\n')).toEqual(['web-01', '42', 'env:prod', '192.0.2.1']);
  });

  it('can be selected by host name, in lower case', () => {
    const bucket = droplet({ entity: 'bucket', attributes: { hostName: 'Assets.nyc3.digitaloceanspaces.com' } });

    expect(record(bucket).host_name).toBe('assets.nyc3.digitaloceanspaces.com');
  });

  it('can be selected by its addresses, and selects others by theirs; what is no network selects nothing', () => {
    const ends = [{ address: '192.0.2.9' }, { kind: 'acme.server', cidr: '10.0.0.0/8' }, { address: 'anywhere' }];
    const relations = ends.map((to) => ({ type: 'denies' as const, to }));

    const { addresses, edges } = record(droplet({ relations }));

    expect(addresses).toEqual(['192.0.2.1']);
    expect(edges?.map(({ to }) => to)).toEqual([
      { network: '192.0.2.9' },
      { kind: 'acme.server', network: '10.0.0.0/8' },
      {},
    ]);
  });

  it('can be selected by the URN that its kind declares, and selects others by theirs', () => {
    const roles = resourceRoles({}, 'do:droplet:{uid}')('server');
    const relations = [{ type: 'uses' as const, to: { urn: 'do:space:assets' } }];

    const written = resourceRecord(droplet({ relations }), FACTS, { roles });

    expect([written.urn, written.edges]).toEqual(['do:droplet:42', undefined]);
    expect(record(droplet()).urn).toBeUndefined();
  });

  it.each(['yesterday', '', undefined, '+275760-09-13T00:00:00Z', '0000-06-01T00:00:00Z'])(
    'has no moment for the creation date %p',
    (createdAt) => {
      expect(record(droplet({ createdAt })).created_at).toBeUndefined();
    },
  );

  it('keeps a creation date with its offset as the same moment', () => {
    expect(record(droplet({ createdAt: '2026-01-02T03:04:05+02:00' })).created_at).toBe('2026-01-02T01:04:05.000Z');
  });
});
