import { ids, known, list, relationsTo, type Resource, resourceKey, type Server, text } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import type { Droplet } from './droplet.schema.js';

/** A droplet as a server. The API counts memory in MiB and disks in GiB. */
export function toServer(row: Droplet, raw: unknown): Resource<Server> {
  const { image, networks, gpu_info: gpu } = row;
  return {
    key: resourceKey(KINDS.droplet, row.id),
    name: row.name,
    entity: 'server',
    region: row.region?.slug,
    status: text(row.status),
    active: row.status === 'active',
    createdAt: text(row.created_at),
    tags: list(row.tags),
    attributes: {
      size: text(row.size_slug),
      vcpus: known(row.vcpus),
      memoryMb: known(row.memory),
      diskGb: known(row.disk),
      gpuCount: known(gpu?.count),
      gpuModel: text(gpu?.model),
      priceMonthlyUsd: known(row.size?.price_monthly),
      priceHourlyUsd: known(row.size?.price_hourly),
      imageId: ids([image?.id])[0],
      imageName: [image?.distribution, image?.name].filter(Boolean).join(' ') || undefined,
      vpcId: text(row.vpc_uuid),
      volumeIds: ids(row.volume_ids),
      publicIpv4: addresses(networks?.v4, 'public'),
      privateIpv4: addresses(networks?.v4, 'private'),
      publicIpv6: addresses(networks?.v6, 'public'),
      features: list(row.features),
      locked: known(row.locked),
    },
    relations: [
      ...relationsTo('created-from', KINDS.image, [image?.id]),
      ...relationsTo('member-of', KINDS.vpc, [row.vpc_uuid]),
    ],
    raw,
  };
}

function addresses(all: readonly { ip_address: string; type: string }[] | null | undefined, type: string): string[] {
  return list(all)
    .filter((address) => address.type === type)
    .map(({ ip_address }) => ip_address);
}
