import { defineKind, known, list, machineSize, price, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, listOf, Switch, Text } from '../rows/row-schema.js';

/** Every size that droplets can have, with its price: GET /v2/sizes. */
export const sizeKind = defineKind(machineSize, {
  kind: 'digitalocean.size',
  title: 'Droplet sizes',
  task: 'size-list',
  access: 'get_all_sizes',
  reference: true,
  optional: true,
  scopes: [{ name: 'sizes:read' }, { name: 'regions:read' }],
  list: { path: '/v2/sizes', items: 'sizes', id: '/slug', readById: false },
  // Specification, `size`.
  row: z.object({
    slug: z.string().min(1),
    description: Text,
    memory: Amount,
    vcpus: Amount,
    disk: Amount,
    transfer: Amount,
    price_monthly: Amount,
    price_hourly: Amount,
    regions: listOf(z.string()),
    available: Switch,
    gpu_info: z.object({ count: Amount, model: Text }).nullish(),
  }),
  // The API counts memory in MiB, disks in GiB and transfer in TiB.
  map: (row) => ({
    uid: row.slug,
    name: row.slug,
    active: row.available !== false,
    attributes: {
      plan: text(row.description),
      vcpus: known(row.vcpus),
      memoryMb: known(row.memory),
      diskGb: known(row.disk),
      transferGb: typeof row.transfer === 'number' ? row.transfer * 1024 : undefined,
      gpuCount: known(row.gpu_info?.count),
      gpuModel: text(row.gpu_info?.model),
      monthlyPrice: price(row.price_monthly, 'USD'),
      hourlyPrice: price(row.price_hourly, 'USD'),
      available: known(row.available),
      regions: list(row.regions),
    },
  }),
});
