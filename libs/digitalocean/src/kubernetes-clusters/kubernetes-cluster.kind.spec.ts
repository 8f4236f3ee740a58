import type { Relation } from '@maestro/core';
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

/** Relations to nodes, by their type and droplet. */
const ofNodes = (relations: readonly Relation[]) =>
  relations.flatMap(({ type, to }) => (type === 'runs-on' && 'uid' in to ? [[type, to.uid]] : []));

describe('a Kubernetes cluster', () => {
  it('runs on its nodes, and not on one that has no droplet yet', () => {
    const { relations, attributes } = mapped({
      node_pools: [pool(['205545370', ''], 2), pool(['205545371', null], 2)],
    });

    expect(ofNodes(relations)).toEqual([
      ['runs-on', '205545370'],
      ['runs-on', '205545371'],
    ]);
    expect(attributes).toMatchObject({ nodeCount: 4, nodePools: [{ count: 2 }, { count: 2 }] });
  });

  it('is a member of its VPC', () => {
    expect(mapped({ vpc_uuid: 'v1' }).relations).toContainEqual({
      type: 'member-of',
      to: { provider: 'digitalocean', kind: 'digitalocean.vpc', uid: 'v1' },
    });
  });

  it.each([
    ['running', true],
    ['degraded', true],
    ['provisioning', false],
    ['error', false],
  ])('that is %s is active: %p', (state, active) => {
    expect(mapped({ status: { state } }).active).toBe(active);
  });

  it('without pools has no nodes', () => {
    expect(ofNodes(mapped({ node_pools: null }).relations)).toEqual([]);
    expect(mapped({ node_pools: null }).attributes.nodeCount).toBe(0);
  });

  it('manages the volumes with its tag, and uses the registries that it may pull from', () => {
    const { key, relations } = mapped({ registries: ['images', '', null] });

    expect(relations).toEqual([
      { type: 'manages', to: { kind: 'digitalocean.volume', tag: `k8s:${key.uid}` } },
      { type: 'uses', to: { provider: 'digitalocean', kind: 'digitalocean.registry', uid: 'images' } },
    ]);
    expect(mapped({ registries: null }).relations.map(({ type }) => type)).toEqual(['manages']);
  });

  it('is readable with a pool that is not', () => {
    expect(
      mapped({ node_pools: [{ id: null }, { id: 'p', count: 1, nodes: null }] }).attributes.nodePools,
    ).toMatchObject([{ id: 'p', name: 'p', count: 1 }]);
  });
});
