import { type Relation, relationsTo } from '@maestro/core';

/** What a resource is a member of, as far as the API tells. */
interface Membership {
  readonly vpc?: string | null;
  readonly project?: string | null;
}

/** The relations to the VPC and the project of a resource. Null and empty ids are none. */
export const memberOf = ({ vpc, project }: Membership): Relation[] => [
  ...relationsTo('member-of', 'digitalocean.vpc', [vpc]),
  ...relationsTo('member-of', 'digitalocean.project', [project]),
];
