import type { Resource, Server } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { relationsTo, resourceKey } from '../rows/row-relations.js';
import type { Droplet } from './droplet.schema.js';

/** A droplet as a server. The API counts memory in MiB and disks in GiB. */
export function toServer(row: Droplet, raw: unknown): Resource<Server> {
  const { image, networks } = row;
  return {
    key: resourceKey(KINDS.droplet, row.id),
    name: row.name,
    entity: 'server',
    region: row.region?.slug,
    status: row.status,
    active: row.status === 'active',
    createdAt: row.created_at,
    tags: row.tags,
    attributes: {
      size: row.size_slug,
      vcpus: row.vcpus,
      memoryMb: row.memory,
      diskGb: row.disk,
      gpuCount: row.gpu_info?.count,
      gpuModel: row.gpu_info?.model,
      priceMonthlyUsd: row.size?.price_monthly,
      priceHourlyUsd: row.size?.price_hourly,
      imageId: image?.id ?? undefined,
      imageName: [image?.distribution, image?.name].filter(Boolean).join(' ') || undefined,
      vpcId: row.vpc_uuid,
      volumeIds: row.volume_ids,
      publicIpv4: addresses(networks?.v4, 'public'),
      privateIpv4: addresses(networks?.v4, 'private'),
      publicIpv6: addresses(networks?.v6, 'public'),
      features: row.features,
      locked: row.locked,
    },
    relations: [
      ...relationsTo('created-from', KINDS.image, [image?.id]),
      ...relationsTo('member-of', KINDS.vpc, [row.vpc_uuid]),
    ],
    raw,
  };
}

function addresses(
  all: readonly { readonly ip_address: string; readonly type: string }[] = [],
  type: string,
): string[] {
  return all.filter((address) => address.type === type).map(({ ip_address }) => ip_address);
}
