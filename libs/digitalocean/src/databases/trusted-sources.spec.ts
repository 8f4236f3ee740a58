import { allowedBy, isOpenToAll, toTrustedSource } from './trusted-sources.js';

const key = (kind: string, uid: string) => ({ provider: 'digitalocean', kind: `digitalocean.${kind}`, uid });

describe('a trusted source of a database', () => {
  it.each([
    ['droplet', '3164494', key('droplet', '3164494')],
    ['k8s', 'bd5f5959', key('kubernetes-cluster', 'bd5f5959')],
    ['app', '4f6c71e2', key('app', '4f6c71e2')],
    ['tag', 'web', { kind: 'digitalocean.droplet', tag: 'web' }],
    ['ip_addr', '192.0.2.1', { address: '192.0.2.1' }],
    ['ip_addr', '192.0.2.0/24', { cidr: '192.0.2.0/24' }],
  ])('of the type %s leads to %s', (type, value, to) => {
    expect(allowedBy({ type, value })).toEqual([{ type: 'allows', to }]);
  });

  it.each([
    ['ip_addr', '0.0.0.0/0'],
    ['ip_addr', 'anywhere'],
    ['tag', ''],
    ['droplet', ''],
    ['constructor', 'x'],
    [null, 'x'],
  ])('of the type %s leads nowhere by %p', (type, value) => {
    expect(allowedBy({ type, value })).toEqual([]);
  });

  it('has a type in the shared vocabulary of providers', () => {
    expect(toTrustedSource({ uuid: 'r1', type: 'k8s', value: 'c1', description: '' })).toEqual({
      ...{ type: 'cluster', value: 'c1', id: 'r1' },
      description: undefined,
    });
    expect(toTrustedSource({ type: 'toString', value: 'x' }).type).toBeUndefined();
  });
});

describe('a database', () => {
  it.each([
    [[], true],
    [['10.0.0.0/8'], false],
    [['10.0.0.0/8', '0.0.0.0/0'], true],
    [['::/0'], true],
  ])('with the sources %p is open to all: %p', (values, isOpen) => {
    expect(isOpenToAll(values.map((value) => ({ type: 'ip_addr', value })))).toBe(isOpen);
  });
});
