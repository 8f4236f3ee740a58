import { kubernetesClusterKind } from './kubernetes-cluster.kind.js';

const mapped = (row: object) => {
  const whole = { id: 'bd5f5959', name: 'prod', region: 'nyc1', status: { state: 'running' }, ...row };
  return kubernetesClusterKind.resource(whole);
};
const pool = (droplets: (string | null)[], count: number) => ({
  id: 'p',
  name: 'pool',
  size: 's-1vcpu-2gb',
  count,
  nodes: droplets.map((droplet_id) => ({ droplet_id })),
});

describe('a Kubernetes cluster', () => {
  it('runs on its nodes, and not on one that has no droplet yet', () => {
    const { relations, attributes } = mapped({
      node_pools: [pool(['205545370', ''], 2), pool(['205545371', null], 2)],
    });

    expect(relations.map(({ type, to }) => [type, 'uid' in to && to.uid])).toEqual([
      ['runs-on', '205545370'],
      ['runs-on', '205545371'],
    ]);
    expect(attributes).toMatchObject({ nodeCount: 4, nodePools: [{ count: 2 }, { count: 2 }] });
  });

  it('is a member of its VPC', () => {
    expect(mapped({ vpc_uuid: 'v1' }).relations).toEqual([
      { type: 'member-of', to: { provider: 'digitalocean', kind: 'digitalocean.vpc', uid: 'v1' } },
    ]);
  });

  it.each([
    ['running', true],
    ['degraded', true],
    ['provisioning', false],
    ['error', false],
  ])('that is %s is in service: %p', (state, active) => {
    expect(mapped({ status: { state } }).active).toBe(active);
  });

  it('without pools has no nodes', () => {
    expect(mapped({ node_pools: null })).toMatchObject({ relations: [], attributes: { nodeCount: 0 } });
  });
});
