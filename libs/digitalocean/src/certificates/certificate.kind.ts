import { certificate, defineKind, list, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Id, listOf, Text } from '../rows/row-schema.js';
import { relationsToZones } from '../rows/zone-names.js';

/** Every certificate for load balancers and CDN endpoints: GET /v2/certificates. The zones of its names are found by name. */
export const certificateKind = defineKind(certificate, {
  kind: 'digitalocean.certificate',
  task: 'certificate-list',
  access: 'get_all_certificates',
  scopes: [{ name: 'certificate:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/account/security',
  terraform: [{ type: 'digitalocean_certificate', id: '{name}', state: '{name}' }],
  relations: { covers: ['digitalocean.domain'] },
  // Where there is none, the API may write `needs-cloudflare-cert` in place of an id.
  ids: ['uuid'],
  list: { path: '/v2/certificates', items: 'certificates' },
  // Specification, `certificate`. The name of a custom one may be missing from its names: it is then an empty text.
  row: z.object({
    id: Id,
    name: Text,
    not_after: Text,
    sha1_fingerprint: Text,
    created_at: Text,
    dns_names: listOf(Text),
    state: Text,
    type: Text,
  }),
  map: (row) => {
    const hostNames = list(row.dns_names).flatMap((name) => text(name) ?? []);
    const type = text(row.type);
    return {
      uid: row.id,
      name: text(row.name) ?? String(row.id),
      status: text(row.state),
      active: row.state === 'verified',
      createdAt: text(row.created_at),
      attributes: {
        hostNames,
        validUntil: text(row.not_after),
        managed: type === undefined ? undefined : type === 'lets_encrypt',
        fingerprint: text(row.sha1_fingerprint),
      },
      relations: relationsToZones('covers', hostNames),
    };
  },
});
