import { Blueprint, type AccountCounts } from '../world/blueprint.js';
import { Collection } from './collection.js';
import { World } from '../world/world.js';
import type { Row } from '../json/row.types.js';
import { APPLICATIONS, DISTRIBUTIONS } from '../catalogue/public-images-table.js';
import { REGIONS, SIZES } from '../catalogue/regions-and-sizes-table.js';
import { type Bucket, cdnRows } from '../rows/cdn-rows.js';
import { certificateRows } from '../rows/certificate-rows.js';
import { dropletRows } from '../rows/droplet-rows.js';
import { firewallRows } from '../rows/firewall-rows.js';
import { fixedSource } from '../rows/row-sources.js';
import { imageRows } from '../rows/image-rows.js';
import { kubernetesRows } from '../rows/kubernetes-rows.js';
import { loadBalancerRows } from '../rows/load-balancer-rows.js';
import { projectRows } from '../rows/project-rows.js';
import { snapshotRows } from '../rows/snapshot-rows.js';
import { sshKeyRows } from '../rows/ssh-key-rows.js';
import { volumeRows } from '../rows/volume-rows.js';
import { vpcRows } from '../rows/vpc-rows.js';

const profile = ({ ids, counts }: Blueprint) => ({
  droplet_limit: Math.max(25, counts.droplets * 2),
  floating_ip_limit: 5,
  email: 'sammy@example.com',
  name: 'Sammy the Shark',
  uuid: ids.uuid('account', 0),
  email_verified: true,
  status: 'active',
  status_message: '',
  team: { uuid: ids.uuid('team', 0), name: 'Example team' },
});

/** The content of an account: one collection per kind. Each can be edited while it is read. */
export type DigitalOceanAccount = ReturnType<typeof buildAccount>;

/** Creates the account. The same seed, counts and buckets always result in the same rows. */
export const buildAccount = (seed: number, counts: AccountCounts, buckets: readonly Bucket[] = []) => {
  const blueprint = new Blueprint(seed, counts);
  const world = new World(blueprint);
  const images = imageRows(world);
  const volumes = volumeRows(world);
  const firstCustom = counts.dropletSnapshots + counts.backups;
  const customImage = (choice: number): Row | undefined =>
    counts.customImages === 0 ? undefined : images.build(firstCustom + (choice % counts.customImages));
  return {
    /** The account itself, as returned by `GET /v2/account`. */
    profile: profile(blueprint),
    /** Droplets without a GPU, as in the plain list. */
    droplets: new Collection(dropletRows(world, 'plain', customImage)),
    /** Droplets with a GPU, as with `?type=gpus`. */
    gpuDroplets: new Collection(dropletRows(world, 'gpu', customImage)),
    loadBalancers: new Collection(loadBalancerRows(world)),
    volumes: new Collection(volumes),
    snapshots: new Collection(snapshotRows(world, { images, volumes })),
    cdnEndpoints: new Collection(cdnRows(world, buckets)),
    kubernetesClusters: new Collection(kubernetesRows(world)),
    /** The account's own images, as with `?private=true`. */
    images: new Collection(images),
    distributions: new Collection(fixedSource(DISTRIBUTIONS, ({ id }) => String(id))),
    applications: new Collection(fixedSource(APPLICATIONS, ({ id }) => String(id))),
    firewalls: new Collection(firewallRows(world)),
    certificates: new Collection(certificateRows(world)),
    vpcs: new Collection(vpcRows(world)),
    projects: new Collection(projectRows(world)),
    sshKeys: new Collection(sshKeyRows(world)),
    regions: new Collection(fixedSource(REGIONS, ({ slug }) => slug)),
    sizes: new Collection(fixedSource(SIZES, ({ slug }) => slug)),
  };
};
