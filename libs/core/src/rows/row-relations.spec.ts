import {
  relationsTo,
  relationsToAddresses,
  relationsToHostNames,
  relationsToUrns,
  relationToTagged,
  resourceKey,
} from './row-relations.js';

describe('what rows point at', () => {
  it('is named by its kind, whose first part is the provider, and by its id as a text', () => {
    expect(resourceKey('acme.load-balancer', 42)).toEqual({
      provider: 'acme',
      kind: 'acme.load-balancer',
      uid: '42',
    });
  });

  it('is one relation for each valid id, without duplicates', () => {
    const relations = relationsTo('attached-to', 'acme.server', [7, '7', 8, null, undefined, '']);

    expect(relations).toEqual([
      { type: 'attached-to', to: { provider: 'acme', kind: 'acme.server', uid: '7' } },
      { type: 'attached-to', to: { provider: 'acme', kind: 'acme.server', uid: '8' } },
    ]);
    expect(relationsTo('attached-to', 'acme.server', null)).toEqual([]);
  });

  it('is all of a kind that carry a tag', () => {
    expect(relationToTagged('protects', 'acme.server', ['web', 'web'])).toEqual([
      { type: 'protects', to: { kind: 'acme.server', tag: 'web' } },
    ]);
  });

  it('is what has an address, or an address in a block; everybody and what is no address are nobody', () => {
    const texts = ['192.0.2.7', '192.0.2.7', '10.0.0.0/16', '10.0.0.9/32', '0.0.0.0/0', '::/0', 'anywhere', ''];

    expect(relationsToAddresses('denies', texts, 'acme.server')).toEqual([
      { type: 'denies', to: { kind: 'acme.server', address: '192.0.2.7' } },
      { type: 'denies', to: { kind: 'acme.server', cidr: '10.0.0.0/16' } },
      { type: 'denies', to: { kind: 'acme.server', address: '10.0.0.9' } },
    ]);
    expect(relationsToAddresses('resolves-to', ['2001:db8::1'])).toEqual([
      { type: 'resolves-to', to: { address: '2001:db8::1' } },
    ]);
  });

  it('is what answers at a host name, however it is written; what is no host name is nothing', () => {
    const names = ['Web.Example.com.', 'web.example.com', 'not a name', '@', ''];

    expect(relationsToHostNames('resolves-to', names)).toEqual([
      { type: 'resolves-to', to: { hostName: 'web.example.com' } },
    ]);
  });

  it('is what has a URN, once each; what is empty is nothing', () => {
    expect(relationsToUrns('uses', ['do:space:a', 'do:space:a', '', null], 'spaces.bucket')).toEqual([
      { type: 'uses', to: { kind: 'spaces.bucket', urn: 'do:space:a' } },
    ]);
    expect(relationsToUrns('uses', undefined)).toEqual([]);
  });
});
