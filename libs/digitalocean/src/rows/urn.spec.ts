import { parseUrn, relationsToNamed, relationsToSpaces } from './urn.js';

describe('a uniform resource name', () => {
  it.each([
    ['do:droplet:13457723', 'digitalocean.droplet', '13457723'],
    ['do:domain:example.com', 'digitalocean.domain', 'example.com'],
    ['do:floatingip:45.55.96.47', 'digitalocean.reserved-ip', '45.55.96.47'],
    ['do:floatingip:2409:40d0:f7::1', 'digitalocean.reserved-ipv6', '2409:40d0:f7::1'],
    ['do:loadbalancer:4de7ac8b', 'digitalocean.load-balancer', '4de7ac8b'],
    ['do:kubernetes:bd5f5959', 'digitalocean.kubernetes-cluster', 'bd5f5959'],
    ['do:dbaas:9cc10173', 'digitalocean.database', '9cc10173'],
    ['do:app:4f6c71e2', 'digitalocean.app', '4f6c71e2'],
    ['do:volume:506f78a4', 'digitalocean.volume', '506f78a4'],
    ['do:vpc:5a4981aa', 'digitalocean.vpc', '5a4981aa'],
    ['do:space:static-images', 'spaces.bucket', 'static-images'],
    ['do:Droplet:1', 'digitalocean.droplet', '1'],
  ])('%s is of the kind %s with the id %s', (urn, kind, id) => {
    expect(parseUrn(urn)).toMatchObject({ kind, id });
  });

  it('may be of a type that no kind lists', () => {
    expect(parseUrn('do:quantum:1')).toEqual({ type: 'quantum', id: '1' });
  });

  it.each(['', 'droplet:1', 'do:droplet', 'do:droplet:', 'do::1', 'do:droplet:1 2', 'x do:droplet:1'])(
    'is not %j',
    (text) => {
      expect(parseUrn(text)).toBeUndefined();
    },
  );
});

describe('relations to what uniform resource names mean', () => {
  it('lead to ids, and to Spaces by name, once each', () => {
    const urns = ['do:droplet:1', 'do:Space:assets', 'do:droplet:1', 'do:quantum:2', 'nothing'];

    expect(relationsToNamed('affects', urns)).toEqual([
      { type: 'affects', to: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '1' } },
      { type: 'affects', to: { kind: 'spaces.bucket', urn: 'do:space:assets' } },
    ]);
  });

  it('lead to Spaces that are named, and nowhere without a name', () => {
    expect(relationsToSpaces('uses', ['assets', '', null, undefined, 'assets'])).toEqual([
      { type: 'uses', to: { kind: 'spaces.bucket', urn: 'do:space:assets' } },
    ]);
  });
});
