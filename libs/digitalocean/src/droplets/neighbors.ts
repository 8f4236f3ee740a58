import { ids, type Relation, relationsTo, type RestJoin } from '@maestro/core';
import { z } from 'zod';

type DropletId = string | number;

/**
 * Droplets that share a physical machine, as lists of their ids: GET /v2/reports/droplet_neighbors_ids, in one body. They
 * replace a request for each droplet. A droplet that is alone is in none.
 */
export const neighbors: RestJoin<number[]> = {
  path: '/v2/reports/droplet_neighbors_ids',
  items: 'neighbor_ids',
  paging: 'whole',
  key: '/*',
  absent: 'none',
  row: z.array(z.int()),
  fields: ['attributes.neighborIds', 'relations.neighbor-of'],
};

/** The other droplets on the machine of one. */
export const others = (group: readonly number[] = [], id: DropletId): string[] =>
  [...new Set(ids(group))].filter((each) => each !== String(id));

/** Each pair is stated once, by the older of both, whose id is lower. */
export const toNeighbors = (group: readonly number[] = [], id: DropletId): Relation[] =>
  relationsTo(
    'neighbor-of',
    'digitalocean.droplet',
    others(group, id).filter((each) => Number(each) > Number(id)),
  );
