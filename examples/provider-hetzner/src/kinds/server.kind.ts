import { defineKind, field, ids, price, relationsTo, SCHEDULES, server, text } from '@maestro/core';
import { z } from 'zod';
import { READ } from '../rows/read-scope.js';
import { rowFields } from '../rows/row-fields.js';
import { Id, Location, Row } from '../rows/row-schema.js';

/** The price of a type in a location: euros as text, without VAT. */
const Amount = z.object({ net: z.string().regex(/^\d+(\.\d+)?$/) });
const Price = z.object({ location: z.string(), price_hourly: Amount, price_monthly: Amount });

/** Every server of the project: GET /v1/servers. The API counts memory and disks in GB. */
export const serverKind = defineKind(server, {
  kind: 'hetzner.server',
  task: 'server-list',
  access: 'get_all_servers',
  scopes: READ,
  // Counters, and entries of Hetzner's catalogue. The attributes contain the relevant parts.
  volatile: ['/raw/ingoing_traffic', '/raw/outgoing_traffic', '/raw/server_type', '/raw/image', '/raw/datacenter'],
  schedule: SCHEDULES.everyFiveMinutes,
  relations: { 'created-from': ['hetzner.image'], 'member-of': ['hetzner.network', 'hetzner.placement-group'] },
  list: { path: '/v1/servers', items: 'servers' },
  // `location` was added in 2025. Older responses have it inside `datacenter`, which is deprecated.
  row: Row.extend({
    status: z.string(),
    location: Location.optional(),
    datacenter: z.object({ location: Location }).nullish(),
    server_type: z.object({
      name: z.string(),
      cores: z.number(),
      memory: z.number(),
      disk: z.number(),
      prices: z.array(Price).nullish(),
    }),
    image: z.object({ id: Id, name: z.string().nullish(), description: z.string().nullish() }).nullish(),
    public_net: z.object({
      ipv4: z.object({ ip: z.string() }).nullish(),
      ipv6: z.object({ ip: z.string() }).nullish(),
    }),
    private_net: z.array(z.object({ network: Id, ip: z.string() })),
    placement_group: z.object({ id: Id }).nullish(),
    volumes: z.array(Id),
    backup_window: z.string().nullish(),
    rescue_enabled: z.boolean(),
    locked: z.boolean(),
  }),
  map: (row) => {
    const { image, public_net: publicNet, private_net: networks, server_type: type } = row;
    const region = row.location?.name ?? row.datacenter?.location.name;
    const prices = type.prices?.find(({ location }) => location === region);
    return {
      ...rowFields(row),
      region,
      status: row.status,
      active: row.status === 'running',
      attributes: {
        size: type.name,
        vcpus: type.cores,
        memoryMb: field.megabytes.fromGigabytes(type.memory),
        diskGb: type.disk,
        monthlyCost: prices && price(Number(prices.price_monthly.net), 'EUR'),
        hourlyCost: prices && price(Number(prices.price_hourly.net), 'EUR'),
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
        ...relationsTo('created-from', 'hetzner.image', [image?.id]),
        ...relationsTo('member-of', 'hetzner.network', ids(networks.map(({ network }) => network))),
        ...relationsTo('member-of', 'hetzner.placement-group', [row.placement_group?.id]),
      ],
    };
  },
});
