import { nodePoolKind } from './node-pool.kind.js';

const part = { id: 'cluster' };
const mapped = (row: object) => nodePoolKind.resource({ id: 'pool', name: 'web', ...row }, part);

describe('a node pool', () => {
  it('is known below its cluster, of which it is a member', () => {
    expect(mapped({ count: 3, auto_scale: false })).toMatchObject({
      key: { uid: 'cluster/pool' },
      attributes: { clusterId: 'cluster', nodeCount: 3, autoScale: false },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.kubernetes-cluster', uid: 'cluster' } }],
    });
  });

  it('has its labels and taints as texts', () => {
    const labels = { role: 'web', empty: '' };
    const taints = [{ key: 'gpu', effect: 'NoSchedule' }];

    expect(mapped({ labels, taints }).attributes).toMatchObject({
      labels: ['role=web', 'empty='],
      taints: ['gpu=:NoSchedule'],
    });
  });

  it.each([[{}], [{ name: null, labels: null, taints: null, tags: null, count: null, surprise: { x: 1 } }]])(
    'may tell nothing of itself: %j',
    (row) => {
      expect(mapped(row).attributes).toMatchObject({ labels: [], taints: [] });
      expect(mapped(row).attributes.nodeCount).toBeUndefined();
    },
  );

  it.each([[{ id: '' }], [{ id: null }], [{ count: 'many' }]])('is unreadable with %j', (row) => {
    expect(() => mapped(row)).toThrow('cannot be read');
  });
});
