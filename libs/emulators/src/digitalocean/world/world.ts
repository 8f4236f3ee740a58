import { Attachments, Spread } from './attachments.js';
import type { Blueprint } from './blueprint.js';
import { DropletIdentities } from './droplet-identities.js';
import { REGION_SLUGS, REGIONS } from '../catalogue/regions-and-sizes-table.js';

/** What all rows are generated from: the blueprint, and what belongs together. */
export class World {
  readonly droplets: DropletIdentities;
  readonly attachments: Attachments;
  private readonly vpcs: Spread;

  constructor(readonly blueprint: Blueprint) {
    this.droplets = new DropletIdentities(blueprint);
    this.attachments = new Attachments(blueprint);
    this.vpcs = new Spread(blueprint.counts.vpcs, REGION_SLUGS.length);
  }

  /** The region object that rows embed. */
  region(slug: string): (typeof REGIONS)[number] {
    return REGIONS[REGION_SLUGS.indexOf(slug)] as (typeof REGIONS)[number];
  }

  /** The region of a VPC. The first VPC of each region is its default. */
  regionOfVpc(vpc: number): { slug: string; isDefault: boolean } {
    const region = this.vpcs.parentOf(vpc) ?? 0;
    return { slug: REGION_SLUGS[region] ?? '', isDefault: this.vpcs.childrenOf(region)[0] === vpc };
  }

  /** A VPC of the region, the same for the same `choice`. */
  vpcIn(region: string, choice: number): string {
    const vpcs = this.vpcs.childrenOf(REGION_SLUGS.indexOf(region));
    return this.blueprint.ids.uuid('vpc', vpcs[choice % vpcs.length] ?? 0);
  }

  /** A certificate of the account. Undefined if there is none. */
  certificate(choice: number): string | undefined {
    const { counts, ids } = this.blueprint;
    return counts.certificates === 0 ? undefined : ids.uuid('certificate', choice % counts.certificates);
  }
}
