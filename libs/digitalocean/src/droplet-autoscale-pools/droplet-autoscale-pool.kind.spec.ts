import { dropletAutoscalePoolKind } from './droplet-autoscale-pool.kind.js';
import { dropletAutoscalePoolScenario } from './droplet-autoscale-pool.scenario.js';

const ID = '0d3db13e-a604-4944-9827-7ec2642d32ac';
const mapped = (row: object) => dropletAutoscalePoolKind.resource({ id: ID, name: 'web', status: 'active', ...row });

describe('an autoscale pool of droplets', () => {
  it('manages its members, and leads to what they are created from and belong to', () => {
    const pool = mapped({
      droplet_template: { image: '129211873', vpc_uuid: 'v1', project_id: 'p1', ssh_keys: ['512190'] },
      members: [{ droplet_id: 1 }, { droplet_id: 2 }],
    });

    expect(pool.attributes).toMatchObject({ serverIds: ['1', '2'], imageId: '129211873', sshKeys: ['512190'] });
    expect(pool.relations.map(({ type, to }) => [type, to.kind, 'uid' in to && to.uid])).toEqual([
      ['manages', 'digitalocean.droplet', '1'],
      ['manages', 'digitalocean.droplet', '2'],
      ['created-from', 'digitalocean.image', '129211873'],
      ['member-of', 'digitalocean.vpc', 'v1'],
      ['member-of', 'digitalocean.project', 'p1'],
      ['allows', 'digitalocean.ssh-key', '512190'],
    ]);
  });

  it('has members that are unknown, not none, where they were not read', () => {
    expect(mapped({}).attributes.serverIds).toBeUndefined();
    expect(mapped({ members: [] }).attributes.serverIds).toEqual([]);
  });

  it('keeps a number of servers, or adapts it between two', () => {
    const config = { min_instances: 1, max_instances: 5, target_cpu_utilization: 0.07, cooldown_minutes: 10 };

    expect(mapped({ config: { target_number_instances: 3 } }).attributes).toMatchObject({ targetServers: 3 });
    expect(mapped({ config }).attributes).toMatchObject({
      ...{ minServers: 1, maxServers: 5, targetCpu: 7, cooldownSeconds: 600 },
    });
  });

  it('does not keep the data for cloud-init', () => {
    const [sample] = dropletAutoscalePoolScenario.samples;

    expect(JSON.stringify(dropletAutoscalePoolKind.resource(sample))).not.toContain('made-up-user-data');
  });

  it.each(['deleting', 'error', 'quantum', null])('is not active while it is %p', (status) => {
    expect(mapped({ status }).active).toBe(false);
  });

  it('is read where configuration and template are missing', () => {
    expect(mapped({ config: null, droplet_template: null })).toMatchObject({ name: 'web', relations: [] });
  });
});
