import type { Dice } from '../world/dice.js';
import type { DropletIdentity } from '../world/droplet-identities.js';
import type { Row, RowSource } from '../json/row.types.js';
import { nextBackupWindow } from '../world/blueprint.js';
import type { World } from '../world/world.js';
import { DISTRIBUTIONS, RETIRED_IMAGE } from '../catalogue/public-images-table.js';
import { SIZES } from '../catalogue/regions-and-sizes-table.js';

/**
 * The addresses of a Droplet. A private interface has the text "nil" as its gateway, as in the specification's
 * examples.
 */
export const dropletNetworks = (index: number, dice: Dice) => {
  const [high, low] = [(index >> 8) & 0xff, index & 0xff];
  const subnet = `167.${64 + ((index >> 16) & 0x3f)}.${high}`;
  const prefix = `2604:a880:${dice.between(1, 8)}:${(index >> 8).toString(16)}`;
  return {
    v4: [
      {
        ip_address: `10.${100 + ((index >> 16) & 0x3f)}.${high}.${low}`,
        netmask: '255.255.0.0',
        gateway: 'nil',
        type: 'private',
      },
      { ip_address: `${subnet}.${low}`, netmask: '255.255.240.0', gateway: `${subnet}.1`, type: 'public' },
    ],
    v6: dice.chance(30)
      ? [
          {
            ip_address: `${prefix}::${(index & 0xff).toString(16)}:1001`,
            netmask: 64,
            gateway: `${prefix}::1`,
            type: 'public',
          },
        ]
      : [],
  };
};

const PLAIN_SIZES = SIZES.filter((size) => !('gpu_info' in size));
const GPU_SIZES = SIZES.filter((size) => 'gpu_info' in size);

const STATUSES = [...Array<string>(18).fill('active'), 'off', 'off', 'new', 'archive'];

/** Mostly public images, sometimes one of the account's own, rarely a retired one. */
const pickImage = (dice: Dice, customImage: (choice: number) => Row | undefined): Row => {
  const choice = dice.between(0, 0xffff);
  if (choice % 30 === 0) {
    return RETIRED_IMAGE;
  }
  return (choice % 12 === 1 && customImage(choice)) || dice.pick(DISTRIBUTIONS);
};

const features = (dice: Dice, backups: number, hasV6: boolean): string[] => [
  ...(backups > 0 ? ['backups'] : []),
  ...(dice.chance(80) ? ['monitoring'] : []),
  'droplet_agent',
  'private_networking',
  ...(hasV6 ? ['ipv6'] : []),
];

const buildDroplet = (world: World, droplet: DropletIdentity, customImage: (choice: number) => Row | undefined) => {
  const { blueprint, attachments } = world;
  const { id, index, name, region } = droplet;
  const dice = blueprint.dice('droplet', index);
  const size = dice.pick(droplet.gpu ? GPU_SIZES : PLAIN_SIZES);
  const networks = dropletNetworks(index, dice);
  const backups = attachments.backupsOf(index);
  const firstBackup = blueprint.counts.dropletSnapshots;
  return {
    id,
    name,
    memory: size.memory,
    vcpus: size.vcpus,
    disk: size.disk,
    disk_info: size.disk_info,
    locked: dice.chance(2),
    status: dice.pick(STATUSES),
    kernel: null,
    created_at: droplet.createdAt,
    features: features(dice, backups.length, networks.v6.length > 0),
    backup_ids: backups.map((backup) => blueprint.imageId(firstBackup + backup)),
    next_backup_window: backups.length > 0 ? nextBackupWindow(dice) : null,
    snapshot_ids: attachments.snapshotsOf(index).map((snapshot) => blueprint.imageId(snapshot)),
    image: pickImage(dice, customImage),
    volume_ids: attachments.volumesOf(index).map((volume) => blueprint.ids.uuid('volume', volume)),
    size,
    size_slug: size.slug,
    networks,
    region: world.region(region),
    tags: droplet.tags,
    vpc_uuid: world.vpcIn(region, Math.floor(index / 10)),
    ...('gpu_info' in size && { gpu_info: size.gpu_info }),
  };
};

/** A Droplet, as in `GET /v2/droplets`. */
export type DropletRow = ReturnType<typeof buildDroplet>;

/**
 * Droplets without a GPU, or those with one. They are numbered together, so that all ids are unique.
 * @param customImage an image of the account.
 */
export const dropletRows = (
  world: World,
  kind: 'plain' | 'gpu',
  customImage: (choice: number) => Row | undefined,
): RowSource<DropletRow> => {
  const { blueprint, droplets } = world;
  const first = kind === 'plain' ? 0 : blueprint.plainDroplets;
  const count = kind === 'plain' ? blueprint.plainDroplets : blueprint.counts.gpuDroplets;
  return {
    count,
    build: (index) => buildDroplet(world, droplets.of(first + index), customImage),
    indexOf: (id) => {
      const index = (blueprint.dropletIndex(id) ?? -1) - first;
      return index >= 0 && index < count ? index : undefined;
    },
  };
};
