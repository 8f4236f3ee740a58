import { type Blueprint, createdAt } from './blueprint.js';
import { DropletBlocks } from './droplet-blocks.js';

/** The properties of a Droplet that others refer to. */
export interface DropletIdentity {
  readonly index: number;
  readonly id: number;
  readonly name: string;
  readonly region: string;
  readonly createdAt: string;
  readonly tags: readonly string[];
  readonly gpu: boolean;
}

/** The node pools of every cluster. */
export const POOL_NAMES = ['general', 'jobs'] as const;

const GPU_REGIONS = ['nyc3', 'tor1', 'ams3'];

const ALPHABET = [...'bcdfghjkmnpqrstvwxyz23456789'];

/** Names, regions and tags of Droplets, without generating the entire rows. */
export class DropletIdentities {
  readonly blocks: DropletBlocks;

  constructor(readonly blueprint: Blueprint) {
    this.blocks = new DropletBlocks(blueprint);
  }

  of(index: number): DropletIdentity {
    const { blueprint } = this;
    const gpu = index >= blueprint.plainDroplets;
    return {
      index,
      id: blueprint.dropletId(index),
      createdAt: createdAt(index, blueprint.counts.droplets),
      gpu,
      ...(gpu ? this.withGpu(index) : this.plain(index)),
    };
  }

  /** The tags that every part of a cluster has. */
  clusterTags(cluster: number): string[] {
    return ['k8s', `k8s:${this.blueprint.ids.uuid('kubernetes', cluster)}`];
  }

  private plain(index: number): Pick<DropletIdentity, 'name' | 'region' | 'tags'> {
    const { region, role, environment, service } = this.blocks.blockOfDroplet(index);
    const place = this.blocks.placeOf(index);
    if (place) {
      const dice = this.blueprint.dice('node-name', index);
      const suffix = Array.from({ length: 5 }, () => dice.pick(ALPHABET)).join('');
      const name = `${POOL_NAMES[place.pool]}-${suffix}`;
      return { name, region, tags: [...this.clusterTags(place.cluster), 'k8s:worker', environment] };
    }
    return {
      name: `${role}-${region}-${String(index + 1).padStart(3, '0')}`,
      region,
      tags: [environment, role, service],
    };
  }

  private withGpu(index: number): Pick<DropletIdentity, 'name' | 'region' | 'tags'> {
    const region = this.blueprint.dice('gpu-region', index).pick(GPU_REGIONS);
    return { name: `train-${region}-${String(index + 1).padStart(3, '0')}`, region, tags: ['env:research', 'gpu'] };
  }
}
