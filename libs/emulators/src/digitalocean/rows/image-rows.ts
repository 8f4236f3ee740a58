import type { RowSource } from '../json/row.types.js';
import { createdAt, lately, laterThan } from '../world/blueprint.js';
import type { World } from '../world/world.js';
import { REGION_SLUGS } from '../catalogue/regions-and-sizes-table.js';

interface ImageOrigin {
  readonly type: 'snapshot' | 'backup' | 'custom';
  readonly name: string;
  readonly regions: readonly string[];
  readonly createdAt: string;
  readonly tags: readonly string[];
}

const DISTRIBUTIONS = ['Ubuntu', 'Ubuntu', 'Debian', 'CentOS', 'Fedora', 'Unknown'];

/** A Droplet snapshot is also an image, with the same id. */
const snapshotOrigin = (world: World, snapshot: number): ImageOrigin => {
  const dice = world.blueprint.dice('droplet-snapshot', snapshot);
  const source = world.attachments.dropletOfSnapshot(snapshot);
  if (source === undefined) {
    const date = createdAt(snapshot, world.blueprint.counts.dropletSnapshots);
    return {
      type: 'snapshot',
      name: `retired-${dice.hex(6)}-final`,
      regions: [dice.pick(REGION_SLUGS)],
      createdAt: date,
      tags: [],
    };
  }
  const droplet = world.droplets.of(source);
  const date = laterThan(droplet.createdAt, dice);
  const regions = [droplet.region, ...REGION_SLUGS.filter((slug) => slug !== droplet.region && dice.chance(8))];
  return {
    type: 'snapshot',
    name: `${droplet.name}-${Date.parse(date)}`,
    regions,
    createdAt: date,
    tags: droplet.tags.slice(0, 1),
  };
};

const backupOrigin = (world: World, backup: number): ImageOrigin => {
  const dice = world.blueprint.dice('backup', backup);
  const source = world.attachments.dropletOfBackup(backup);
  const region = source === undefined ? dice.pick(REGION_SLUGS) : world.droplets.of(source).region;
  const date = lately(dice);
  return { type: 'backup', name: `Droplet backup ${date.slice(0, 10)}`, regions: [region], createdAt: date, tags: [] };
};

const customOrigin = (world: World, custom: number): ImageOrigin => {
  const dice = world.blueprint.dice('custom-image', custom);
  const name = `${dice.pick(['golden-base', 'appliance', 'hardened', 'ci-runner'])}-${String(custom + 1).padStart(2, '0')}`;
  const tags = dice.chance(50) ? ['base-image'] : [];
  const date = createdAt(custom, world.blueprint.counts.customImages);
  return { type: 'custom', name, regions: [dice.pick(REGION_SLUGS)], createdAt: date, tags };
};

const originOf = (world: World, index: number): ImageOrigin => {
  const { dropletSnapshots, backups } = world.blueprint.counts;
  if (index < dropletSnapshots) {
    return snapshotOrigin(world, index);
  }
  const backup = index - dropletSnapshots;
  return backup < backups ? backupOrigin(world, backup) : customOrigin(world, backup - backups);
};

const buildImage = (world: World, index: number) => {
  const dice = world.blueprint.dice('image', index);
  const origin = originOf(world, index);
  return {
    id: world.blueprint.imageId(index),
    name: origin.name,
    distribution: dice.pick(DISTRIBUTIONS),
    slug: null,
    public: false,
    regions: origin.regions,
    created_at: origin.createdAt,
    type: origin.type as string,
    min_disk_size: dice.pick([10, 25, 50, 80]),
    size_gigabytes: dice.between(120, 2400) / 100,
    description: '',
    tags: origin.tags,
    status: 'available',
    error_message: '',
  };
};

/** One of the account's own images, as in `GET /v2/images?private=true`. */
export type ImageRow = ReturnType<typeof buildImage>;

/** The account's own images: Droplet snapshots, backups and custom images, in this order. */
export const imageRows = (world: World): RowSource<ImageRow> => {
  const { counts } = world.blueprint;
  const count = counts.dropletSnapshots + counts.backups + counts.customImages;
  return {
    count,
    build: (index) => buildImage(world, index),
    indexOf: (id) => {
      const index = world.blueprint.imageIndex(id);
      return index !== undefined && index < count ? index : undefined;
    },
  };
};
