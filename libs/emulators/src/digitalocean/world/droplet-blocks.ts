import type { Blueprint } from './blueprint.js';
import { REGION_SLUGS } from '../catalogue/regions-and-sizes-table.js';
import { Spread } from './attachments.js';

/** Droplets that were set up together: same region, environment, role and service. */
export interface DropletBlock {
  readonly index: number;
  readonly region: string;
  readonly role: string;
  readonly environment: string;
  /** A tag that only this block's Droplets have. */
  readonly service: string;
  /** The row numbers of its Droplets. */
  readonly droplets: readonly number[];
}

/** The position of a Droplet in a Kubernetes cluster. */
export interface ClusterPlace {
  readonly cluster: number;
  readonly pool: number;
}

const BLOCK_SIZE = 10;
const NODES_PER_CLUSTER = 6;
const NODES_IN_FIRST_POOL = 4;

const ROLES = ['web', 'web', 'api', 'worker', 'db', 'cache', 'queue', 'build'];
const ENVIRONMENTS = ['env:production', 'env:production', 'env:staging', 'env:development'];
const SERVICES = ['shop', 'search', 'billing', 'mail', 'reports', 'media', 'login', 'docs'];

/** Which Droplets belong together, computed from their row numbers. */
export class DropletBlocks {
  readonly count: number;
  readonly clusters: Spread;
  readonly loadBalancers: Spread;
  readonly firewalls: Spread;
  /** The most recent blocks, because neighbouring Droplets are usually read one after the other. */
  private latest?: DropletBlock;

  constructor(private readonly blueprint: Blueprint) {
    const { counts, plainDroplets } = blueprint;
    this.count = Math.ceil(plainDroplets / BLOCK_SIZE);
    this.clusters = new Spread(counts.kubernetesClusters, this.count);
    this.loadBalancers = new Spread(counts.loadBalancers, this.count);
    this.firewalls = new Spread(counts.firewalls, this.count);
  }

  block(index: number): DropletBlock {
    if (this.latest?.index !== index) {
      this.latest = this.makeBlock(index);
    }
    return this.latest;
  }

  blockOfDroplet(droplet: number): DropletBlock {
    return this.block(Math.floor(droplet / BLOCK_SIZE));
  }

  /** The cluster that has this Droplet as a node, if any. */
  placeOf(droplet: number): ClusterPlace | undefined {
    for (const cluster of this.clusters.childrenOf(Math.floor(droplet / BLOCK_SIZE))) {
      const pool = this.poolsOf(cluster).findIndex((nodes) => nodes.includes(droplet));
      if (pool >= 0) {
        return { cluster, pool };
      }
    }
    return undefined;
  }

  /** The row numbers of a cluster's nodes, pool by pool. Clusters that share a block share its Droplets. */
  poolsOf(cluster: number): readonly (readonly number[])[] {
    const block = this.clusters.parentOf(cluster);
    if (block === undefined) {
      return [[], []];
    }
    const siblings = this.clusters.childrenOf(block);
    const share = Math.min(NODES_PER_CLUSTER, Math.floor(this.dropletsOf(block).length / siblings.length));
    const from = siblings.indexOf(cluster) * share;
    const nodes = this.dropletsOf(block).slice(from, from + share);
    return [nodes.slice(0, NODES_IN_FIRST_POOL), nodes.slice(NODES_IN_FIRST_POOL)];
  }

  /** The Droplets of a block that are not nodes of a cluster. */
  ordinaryDropletsOf(block: number): readonly number[] {
    return this.dropletsOf(block).filter((droplet) => this.placeOf(droplet) === undefined);
  }

  private dropletsOf(block: number): number[] {
    const first = block * BLOCK_SIZE;
    return Array.from({ length: Math.min(BLOCK_SIZE, this.blueprint.plainDroplets - first) }, (_, at) => first + at);
  }

  private makeBlock(index: number): DropletBlock {
    const dice = this.blueprint.dice('block', index);
    return {
      index,
      region: dice.pick(REGION_SLUGS),
      role: dice.pick(ROLES),
      environment: dice.pick(ENVIRONMENTS),
      service: `app:${dice.pick(SERVICES)}-${String(index + 1).padStart(3, '0')}`,
      droplets: this.dropletsOf(index),
    };
  }
}
