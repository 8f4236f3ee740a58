import type { RowSource } from '../json/row.types.js';
import { createdAt, laterThan } from '../world/blueprint.js';
import type { World } from '../world/world.js';
import type { ImageRow } from './image-rows.js';
import type { VolumeRow } from './volume-rows.js';

/** A snapshot, as in `GET /v2/snapshots`. Both ids are texts, for any type of resource. */
export interface SnapshotRow {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
  readonly regions: readonly string[];
  readonly min_disk_size: number;
  readonly size_gigabytes: number;
  readonly resource_id: string;
  readonly resource_type: 'droplet' | 'volume';
  readonly tags: readonly string[];
}

/** The sources that snapshots are taken from. */
export interface SnapshotSources {
  readonly images: RowSource<ImageRow>;
  readonly volumes: RowSource<VolumeRow>;
}

const ofDroplet = ({ blueprint, attachments }: World, image: ImageRow, snapshot: number): SnapshotRow => {
  // The id of a destroyed Droplet: higher than all existing ones.
  const source = attachments.dropletOfSnapshot(snapshot) ?? blueprint.counts.droplets + snapshot;
  return {
    id: String(image.id),
    name: image.name,
    created_at: image.created_at,
    regions: image.regions,
    min_disk_size: image.min_disk_size,
    size_gigabytes: image.size_gigabytes,
    resource_id: String(blueprint.dropletId(source)),
    resource_type: 'droplet',
    tags: image.tags,
  };
};

const ofVolume = ({ blueprint, attachments }: World, volumes: RowSource<VolumeRow>, snapshot: number): SnapshotRow => {
  const { counts, ids } = blueprint;
  const dice = blueprint.dice('volume-snapshot', snapshot);
  const source = attachments.volumeOfSnapshot(snapshot);
  // A snapshot of a destroyed volume still has the data that it copied from it.
  const volume = volumes.build(source ?? counts.volumes + snapshot);
  return {
    id: ids.uuid('volume-snapshot', snapshot),
    name: `${volume.name}-${dice.pick(['nightly', 'before-upgrade', 'monthly'])}-${snapshot + 1}`,
    created_at: source === undefined ? createdAt(snapshot, counts.volumeSnapshots) : laterThan(volume.created_at, dice),
    regions: [volume.region.slug],
    min_disk_size: volume.size_gigabytes,
    size_gigabytes: dice.between(10, volume.size_gigabytes * 60) / 100,
    resource_id: volume.id,
    resource_type: 'volume',
    tags: volume.tags,
  };
};

/** Snapshots of Droplets, then of volumes. The sources of some no longer exist. */
export const snapshotRows = (world: World, { images, volumes }: SnapshotSources): RowSource<SnapshotRow> => {
  const { dropletSnapshots, volumeSnapshots } = world.blueprint.counts;
  const indexOfVolumeSnapshot = (id: string): number | undefined => {
    const index = world.blueprint.ids.indexOfUuid('volume-snapshot', id);
    return index !== undefined && index < volumeSnapshots ? dropletSnapshots + index : undefined;
  };
  return {
    count: dropletSnapshots + volumeSnapshots,
    build: (index) =>
      index < dropletSnapshots
        ? ofDroplet(world, images.build(index), index)
        : ofVolume(world, volumes, index - dropletSnapshots),
    indexOf: (id) => {
      const image = images.indexOf(id);
      return image !== undefined && image < dropletSnapshots ? image : indexOfVolumeSnapshot(id);
    },
  };
};
