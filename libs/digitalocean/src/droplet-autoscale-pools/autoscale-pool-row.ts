import { ids, type RestDetail } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Tags, Text } from '../rows/row-schema.js';

/** The members of a pool, which take a request for each. */
export const MEMBERS: RestDetail = {
  ...{ path: '/v2/droplets/autoscale/{id}/members', items: 'droplets', into: 'members' },
  when: { runs: 'all', rows: 'all' },
  fields: ['attributes.serverIds', 'relations.manages'],
};

const Member = z.object({ droplet_id: Id });

/** A pool (specification, `autoscale_pool`, `autoscale_pool_droplet_template`). An image may be an id or a slug. */
export const AutoscalePoolRow = z.object({
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
  members: listOf(Member),
});

/** The API writes 60 % as 0.6, with the errors of a single-precision number. */
export const toPercent = (share: number | null | undefined): number | undefined =>
  typeof share === 'number' ? Math.round(share * 10_000) / 100 : undefined;

/** From minutes. */
export const toSeconds = (count: number | null | undefined): number | undefined =>
  typeof count === 'number' ? count * 60 : undefined;

/** Ids of members. Undefined if they were not read. */
export const memberIds = (members: readonly z.infer<typeof Member>[] | null | undefined): string[] | undefined =>
  members ? ids(members.map(({ droplet_id }) => droplet_id)) : undefined;
