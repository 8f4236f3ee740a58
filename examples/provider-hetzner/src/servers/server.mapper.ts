import { ids, relationsTo, type Resource, type Server as ServerAttributes, text } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { rowFields } from '../rows/row-fields.js';
import type { Server } from './server.schema.js';

/** A server. The API counts memory and disks in GB. */
export function toServer(row: Server, raw: unknown): Resource<ServerAttributes> {
  const { image, public_net: publicNet, private_net: networks, server_type: type } = row;
  return {
    ...rowFields(KINDS.server, row),
    entity: 'server',
    region: row.location?.name ?? row.datacenter?.location.name,
    status: row.status,
    active: row.status === 'running',
    attributes: {
      size: type.name,
      vcpus: type.cores,
      memoryMb: type.memory * 1024,
      diskGb: type.disk,
      imageId: ids([image?.id])[0],
      imageName: text(image?.name) ?? text(image?.description),
      vpcId: ids([networks[0]?.network])[0],
      volumeIds: ids(row.volumes),
      publicIpv4: ids([publicNet.ipv4?.ip]),
      privateIpv4: networks.map(({ ip }) => ip),
      publicIpv6: ids([publicNet.ipv6?.ip]),
      features: [...(row.backup_window ? ['backups'] : []), ...(row.rescue_enabled ? ['rescue'] : [])],
      locked: row.locked,
    },
    relations: [
      ...relationsTo('created-from', KINDS.image, [image?.id]),
      ...relationsTo('member-of', KINDS.network, ids(networks.map(({ network }) => network))),
      ...relationsTo('member-of', KINDS.placementGroup, [row.placement_group?.id]),
    ],
    raw,
  };
}
