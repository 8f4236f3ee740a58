import { defineKind, ids, known, relationsTo, SCHEDULES, serverGroup, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Tags, Text } from '../rows/row-schema.js';

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
    details: [
      {
        ...{ path: '/v2/droplets/autoscale/{id}/members', items: 'droplets', into: 'members' },
        when: { runs: 'all', rows: 'all' },
        fields: ['attributes.serverIds', 'relations.manages'],
      },
    ],
  },
  // Specification, `autoscale_pool`, `autoscale_pool_droplet_template`. An image may be an id or a slug.
  row: z.object({
    id: Id,
    name: Text,
    status: Text,
    created_at: Text,
    active_resources_count: Amount,
    config: z
      .object({
        target_number_instances: Amount,
        min_instances: Amount,
        max_instances: Amount,
        target_cpu_utilization: Amount,
        target_memory_utilization: Amount,
        cooldown_minutes: Amount,
      })
      .nullish(),
    droplet_template: z
      .object({
        ...{ region: Text, size: Text, image: Id.nullish(), vpc_uuid: Text, project_id: Text },
        ...{ ssh_keys: listOf(Id), tags: Tags },
      })
      .nullish(),
    members: listOf(z.object({ droplet_id: Id })),
  }),
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
      cooldownSeconds: minutes(config?.cooldown_minutes),
      imageId: ids([template?.image])[0],
      serverTags: ids(template?.tags),
      sshKeys: ids(template?.ssh_keys),
      vpcId: text(template?.vpc_uuid),
      projectId: text(template?.project_id),
      serverIds: members ? ids(members.map(({ droplet_id }) => droplet_id)) : undefined,
    },
    relations: [
      ...relationsTo(
        'manages',
        'digitalocean.droplet',
        members?.map(({ droplet_id }) => droplet_id),
      ),
      ...relationsTo('created-from', 'digitalocean.image', [template?.image]),
      ...relationsTo('member-of', 'digitalocean.vpc', [template?.vpc_uuid]),
      ...relationsTo('member-of', 'digitalocean.project', [template?.project_id]),
      ...relationsTo('allows', 'digitalocean.ssh-key', template?.ssh_keys),
    ],
  }),
});

/** The API writes 60 % as 0.6, with the errors of a single-precision number. */
const toPercent = (share: number | null | undefined): number | undefined =>
  typeof share === 'number' ? Math.round(share * 10_000) / 100 : undefined;

const minutes = (count: number | null | undefined): number | undefined =>
  typeof count === 'number' ? count * 60 : undefined;
