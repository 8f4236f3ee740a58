import { kubernetesNodeKind } from './kubernetes-node.kind.js';

const above = (kind: string, uid: string) => ({
  key: { provider: 'digitalocean', kind, uid },
  ...{ name: uid, region: 'nyc1', tags: [], attributes: {} },
});
const pool = { ...above('digitalocean.node-pool', 'c/p'), parent: above('digitalocean.kubernetes-cluster', 'c') };
const mapped = (row: object) => kubernetesNodeKind.resource({ id: 'n', ...row }, { id: 'c/p', parent: pool });

describe('a node of a cluster', () => {
  it('is its droplet, and a member of its pool', () => {
    expect(mapped({ name: 'n-1', droplet_id: '42', status: { state: 'running' } })).toMatchObject({
      key: { uid: 'c/p/n' },
      ...{ name: 'n-1', region: 'nyc1', status: 'running', active: true },
      attributes: { poolId: 'c/p', clusterId: 'c', serverId: '42' },
      relations: [
        { type: 'same-as', to: { kind: 'digitalocean.droplet', uid: '42' } },
        { type: 'member-of', to: { kind: 'digitalocean.node-pool', uid: 'c/p' } },
      ],
    });
  });

  it.each(['', null, undefined])('has no droplet while it is created: %p', (droplet_id) => {
    const { attributes, relations } = mapped({ droplet_id, status: null });

    expect(attributes.serverId).toBeUndefined();
    expect(relations.map(({ type }) => type)).toEqual(['member-of']);
  });

  it('is not active in a state that is not known', () => {
    expect(mapped({ status: { state: 'hibernating' } })).toMatchObject({ status: 'hibernating', active: false });
  });

  it('costs nothing of its own, so that its droplet is not paid twice', () => {
    expect(Object.values(kubernetesNodeKind.entity.fields).some((field) => 'role' in field)).toBe(false);
  });
});
