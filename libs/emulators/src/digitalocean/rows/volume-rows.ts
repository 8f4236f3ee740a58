import type { RowSource } from '../json/row.types.js';
import { createdAt, laterThan } from '../world/blueprint.js';
import type { World } from '../world/world.js';
import { REGION_SLUGS } from '../catalogue/regions-and-sizes-table.js';
import { uuidSource } from './row-sources.js';

const GIGABYTES = [10, 25, 50, 100, 100, 250, 500, 1000, 4000];

/** Volumes that Kubernetes creates are named after their claim. */
const nameOf = (index: number, region: string, id: string, ofNode: boolean): string =>
  ofNode ? `pvc-${id}` : `volume-${region}-${String(index + 1).padStart(3, '0')}`;

const buildVolume = (world: World, index: number, id: string) => {
  const { blueprint, attachments, droplets } = world;
  const dice = blueprint.dice('volume', index);
  const hostIndex = attachments.hostOfVolume(index);
  const host = hostIndex === undefined ? undefined : droplets.of(hostIndex);
  const region = host?.region ?? dice.pick(REGION_SLUGS);
  const isOfCluster = host?.tags.includes('k8s') ?? false;
  const filesystem = dice.pick(['ext4', 'ext4', 'xfs', '']);
  return {
    id,
    name: nameOf(index, region, id, isOfCluster),
    created_at: host ? laterThan(host.createdAt, dice) : createdAt(index, blueprint.counts.volumes),
    description: dice.pick(['', '', 'Database files', 'Uploads', 'Kept for the auditors']),
    droplet_ids: host && attachments.isAttached(index) ? [host.id] : [],
    region: world.region(region),
    size_gigabytes: dice.pick(GIGABYTES),
    filesystem_type: filesystem,
    filesystem_label: filesystem === '' ? '' : dice.pick(['', 'data', 'backup']),
    // A cluster tags what it creates with its id.
    tags: host?.tags.slice(0, Math.max(dice.between(0, 2), isOfCluster ? 2 : 0)) ?? [],
  };
};

/** A volume, as in `GET /v2/volumes`. */
export type VolumeRow = ReturnType<typeof buildVolume>;

/** Volumes, most of which are attached to a Droplet of the same region. */
export const volumeRows = (world: World): RowSource<VolumeRow> =>
  uuidSource(world.blueprint, 'volume', world.blueprint.counts.volumes, (index, id) => buildVolume(world, index, id));
