import type { RowSource } from '../json/row.types.js';
import { createdAt } from '../world/blueprint.js';
import type { World } from '../world/world.js';
import { uuidSource } from './row-sources.js';

const buildVpc = (world: World, index: number, id: string) => {
  const { slug, isDefault } = world.regionOfVpc(index);
  return {
    id,
    urn: `do:vpc:${id}`,
    name: isDefault ? `default-${slug}` : `vpc-${slug}-${String(index + 1).padStart(2, '0')}`,
    description: isDefault ? '' : 'Services that only talk to each other',
    region: slug,
    ip_range: `10.${100 + ((index >> 4) & 0x7f)}.${(index & 0x0f) << 4}.0/20`,
    default: isDefault,
    created_at: createdAt(index, world.blueprint.counts.vpcs),
  };
};

/** A VPC, as in `GET /v2/vpcs`. */
export type VpcRow = ReturnType<typeof buildVpc>;

/** VPCs: a default one in every region, and others. */
export const vpcRows = (world: World): RowSource<VpcRow> =>
  uuidSource(world.blueprint, 'vpc', world.blueprint.counts.vpcs, (index, id) => buildVpc(world, index, id));
