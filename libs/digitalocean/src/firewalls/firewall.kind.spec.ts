import { firewallKind } from './firewall.kind.js';

const mapped = (row: object) => {
  const whole = { id: 'fb6045f1', name: 'web', status: 'succeeded', ...row };
  return firewallKind.resource(whole);
};

describe('a firewall', () => {
  it('protects droplets by id and by tag', () => {
    const { relations, tags } = mapped({ droplet_ids: [8043964], tags: ['frontend'] });

    expect(relations).toEqual([
      { type: 'protects', to: { provider: 'digitalocean', kind: 'digitalocean.droplet', uid: '8043964' } },
      { type: 'protects', to: { kind: 'digitalocean.droplet', tag: 'frontend' } },
    ]);
    expect(tags).toEqual([]);
  });

  it('tells its rules in one list, with whom they speak of', () => {
    const { attributes } = mapped({
      inbound_rules: [
        { protocol: 'tcp', ports: '22', sources: { tags: ['gateway'], addresses: ['18.0.0.0/8'], droplet_ids: [1] } },
      ],
      outbound_rules: [{ protocol: 'icmp', destinations: { addresses: ['0.0.0.0/0', '::/0'] } }],
    });

    expect(attributes.rules).toEqual([
      {
        direction: 'inbound',
        protocol: 'tcp',
        ports: '22',
        addresses: ['18.0.0.0/8'],
        tags: ['gateway'],
        serverIds: ['1'],
        loadBalancerIds: [],
        clusterIds: [],
      },
      {
        direction: 'outbound',
        protocol: 'icmp',
        ports: undefined,
        addresses: ['0.0.0.0/0', '::/0'],
        tags: [],
        serverIds: [],
        loadBalancerIds: [],
        clusterIds: [],
      },
    ]);
  });

  it.each([null, undefined])('without rules, droplets or tags (%p) protects nothing', (none) => {
    expect(mapped({ inbound_rules: none, outbound_rules: none, droplet_ids: none, tags: none })).toMatchObject({
      relations: [],
      attributes: { rules: [] },
    });
  });

  it('counts the pending changes', () => {
    expect(mapped({ status: 'waiting', pending_changes: [{ droplet_id: 1 }] })).toMatchObject({
      active: false,
      attributes: { pendingChanges: 1 },
    });
  });
});
