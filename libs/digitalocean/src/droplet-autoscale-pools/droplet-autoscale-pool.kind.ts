import { defineKind, ids, known, relationsTo, SCHEDULES, serverGroup, text } from '@maestro/core';
import { memberOf } from '../rows/member-of.js';
import { AutoscalePoolRow, memberIds, MEMBERS, toPercent, toSeconds } from './autoscale-pool-row.js';

const TEMPLATE = '/raw/droplet_template';

/**
 * Every autoscale pool of droplets: GET /v2/droplets/autoscale. Its members take a request for each pool, because
 * nothing in the pool tells that one was replaced.
 */
export const dropletAutoscalePoolKind = defineKind(serverGroup, {
  kind: 'digitalocean.droplet-autoscale-pool',
  title: 'Droplet autoscale pools',
  task: 'droplet-autoscale-pool-list',
  access: 'get_all_droplet_autoscale_pools',
  optional: true,
  scopes: [
    { name: 'droplet:read' },
    { name: 'ssh_key:read', fields: ['attributes.sshKeys', 'relations.allows'], raw: [`${TEMPLATE}/ssh_keys`] },
    { name: 'tag:read', fields: ['attributes.serverTags'], raw: [`${TEMPLATE}/tags`] },
    { name: 'vpc:read', fields: ['attributes.vpcId'], raw: [`${TEMPLATE}/vpc_uuid`] },
    { name: 'project:read', fields: ['attributes.projectId'], raw: [`${TEMPLATE}/project_id`] },
  ],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/droplets/autoscale/{uid}',
  terraform: [{ type: 'digitalocean_droplet_autoscale' }],
  relations: {
    manages: ['digitalocean.droplet'],
    'created-from': ['digitalocean.image'],
    'member-of': ['digitalocean.vpc', 'digitalocean.project'],
    allows: ['digitalocean.ssh-key'],
  },
  ids: ['uuid'],
  // What cloud-init does at the first start often holds passwords and tokens.
  secrets: ['/droplet_template/user_data'],
  volatile: [
    ...['/raw/updated_at', '/raw/current_utilization'],
    ...['/raw/members/*/updated_at', '/raw/members/*/current_utilization'],
  ],
  list: {
    path: '/v2/droplets/autoscale',
    items: 'autoscale_pools',
    details: [MEMBERS],
  },
  row: AutoscalePoolRow,
  map: ({ config, droplet_template: template, members, ...row }) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    region: text(template?.region),
    status: text(row.status),
    active: row.status === 'active',
    createdAt: text(row.created_at),
    attributes: {
      size: text(template?.size),
      servers: known(row.active_resources_count),
      targetServers: known(config?.target_number_instances),
      minServers: known(config?.min_instances),
      maxServers: known(config?.max_instances),
      targetCpu: toPercent(config?.target_cpu_utilization),
      targetMemory: toPercent(config?.target_memory_utilization),
      cooldownSeconds: toSeconds(config?.cooldown_minutes),
      imageId: ids([template?.image])[0],
      serverTags: ids(template?.tags),
      sshKeys: ids(template?.ssh_keys),
      vpcId: text(template?.vpc_uuid),
      projectId: text(template?.project_id),
      serverIds: memberIds(members),
    },
    relations: [
      ...relationsTo('manages', 'digitalocean.droplet', memberIds(members)),
      ...relationsTo('created-from', 'digitalocean.image', [template?.image]),
      ...memberOf({ vpc: template?.vpc_uuid, project: template?.project_id }),
      ...relationsTo('allows', 'digitalocean.ssh-key', template?.ssh_keys),
    ],
  }),
});
