import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const template = {
  name: 'web',
  size: 's-4vcpu-8gb',
  region: 'nyc3',
  image: '7555620',
  tags: ['web'],
  ssh_keys: ['289794'],
  vpc_uuid: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
  project_id: '4e1bfbc3-dc3e-41f2-a18f-1b4d7ba71679',
  with_droplet_agent: true,
  public_networking: true,
  ipv6: true,
  user_data: '#cloud-config\nruncmd:\n  - echo made-up-user-data\n',
};

const web = {
  id: '0d3db13e-a604-4944-9827-7ec2642d32ac',
  name: 'web-pool',
  config: {
    ...{ min_instances: 1, max_instances: 5, cooldown_minutes: 10 },
    ...{ target_cpu_utilization: 0.5, target_memory_utilization: 0.6 },
  },
  droplet_template: template,
  created_at: '2026-02-03T10:04:05Z',
  updated_at: '2026-02-03T10:05:05Z',
  current_utilization: { memory: 0.35, cpu: 0.01 },
  status: 'active',
  active_resources_count: 2,
};

const member = (droplet_id: number) => ({
  ...{ droplet_id, created_at: '2026-02-03T10:04:05Z', updated_at: '2026-02-03T10:05:05Z' },
  ...{ health_status: 'healthy', status: 'active', current_utilization: { memory: 0.35, cpu: 0.01 } },
});

const members = [member(3164494), member(3164495)];

export const dropletAutoscalePoolScenario: KindScenario = {
  kind: 'digitalocean.droplet-autoscale-pool',
  path: '/v2/droplets/autoscale',
  page: pagesOf('autoscale_pools'),
  samples: [
    web,
    {
      ...{ ...web, id: numberedUuid(1), name: 'fixed', config: { target_number_instances: 3 } },
      droplet_template: { ...template, image: 'ubuntu-24-04-x64', ssh_keys: ['3b:16:e4:bf:8b:00'] },
    },
  ],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `pool-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...web, id: null },
  read: { path: '/v2/droplets/autoscale/{id}', answer: (pool) => ({ autoscale_pool: pool }) },
  details: [
    {
      path: '/v2/droplets/autoscale/{id}/members',
      answer: () => ({ droplets: members, links: {}, meta: { total: members.length } }),
    },
  ],
  lacks: ['tags'],
};
