import { list, type Server } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, RegionObject, Switch, Tags, Text } from '../rows/row-schema.js';
import { REGION_CATALOGUE } from '../rows/volatile.constants.js';

const Address = z.object({ ip_address: z.string(), type: z.string() });

/** A droplet (specification, `droplet`). What needs another scope than `droplet:read` may be missing. */
export const DropletRow = z.object({
  id: Id,
  name: z.string(),
  status: Text,
  created_at: Text,
  locked: Switch,
  memory: Amount,
  vcpus: Amount,
  disk: Amount,
  size_slug: Text,
  size: z.object({ price_monthly: Amount, price_hourly: Amount }).nullish(),
  gpu_info: z.object({ count: Amount, model: Text }).nullish(),
  image: z.object({ id: Id.nullish(), name: Text, distribution: Text }).nullish(),
  region: RegionObject,
  vpc_uuid: Text,
  volume_ids: listOf(Id),
  networks: z.object({ v4: listOf(Address), v6: listOf(Address) }).nullish(),
  features: listOf(z.string()),
  tags: Tags,
});

type Row = z.infer<typeof DropletRow>;

/** Volatile parts. JSON pointers. */
export const DROPLET_VOLATILE = [
  ...REGION_CATALOGUE,
  '/raw/size/available',
  '/raw/size/regions',
  '/raw/image/regions',
  '/raw/next_backup_window',
];

/** The addresses of a droplet as attributes. */
export const addressesOf = ({ networks }: Row): Pick<Server, 'publicIpv4' | 'privateIpv4' | 'publicIpv6'> => ({
  publicIpv4: ofType(networks?.v4, 'public'),
  privateIpv4: ofType(networks?.v4, 'private'),
  publicIpv6: ofType(networks?.v6, 'public'),
});

function ofType(all: readonly z.infer<typeof Address>[] | null | undefined, type: string): string[] {
  return list(all)
    .filter((address) => address.type === type)
    .map(({ ip_address }) => ip_address);
}
