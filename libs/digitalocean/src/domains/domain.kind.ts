import { defineKind, dnsZone, known, SCHEDULES } from '@maestro/core';
import { z } from 'zod';
import { Amount, Text } from '../rows/row-schema.js';
import { nameServersOf } from './zone-file.js';

/** Every domain: GET /v2/domains. Its name is its id; the zone file has all of its records as text. */
export const domainKind = defineKind(dnsZone, {
  kind: 'digitalocean.domain',
  task: 'domain-list',
  access: 'get_all_domains',
  title: 'Domains',
  scopes: [{ name: 'domain:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/networking/domains/{uid}',
  terraform: [{ type: 'digitalocean_domain' }],
  // At least two labels: `needs-cloudflare-cert` and the like are not domains.
  ids: [/^[^./\s]+(\.[^./\s]+)+$/],
  list: { path: '/v2/domains', items: 'domains', id: '/name' },
  // Specification, `domain`. Both may be null while the zone is being created.
  row: z.object({ name: z.string().min(1), ttl: Amount, zone_file: Text }),
  map: (row) => ({
    uid: row.name,
    name: row.name,
    active: true,
    attributes: {
      hostName: row.name,
      nameServers: nameServersOf(row.name, row.zone_file ?? ''),
      ttlSeconds: known(row.ttl),
    },
  }),
});
