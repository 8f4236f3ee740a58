import { cdnEndpoint, defineKind, known, type Relation, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, Text } from '../rows/row-schema.js';
import { relationsToZones } from '../rows/zone-names.js';

/** `<bucket>.<region>.digitaloceanspaces.com`; the bucket's name may hold dots, so the region is the label before the domain. */
const SPACE = /^.+\.([a-z0-9]+)\.digitaloceanspaces\.com$/i;

/**
 * Every CDN endpoint: GET /v2/cdn/endpoints, which has a separate rate limit. The origin of an endpoint is only known
 * by host name: the relation matches the Space in any connection.
 */
export const cdnEndpointKind = defineKind(cdnEndpoint, {
  kind: 'digitalocean.cdn-endpoint',
  task: 'cdns-list',
  access: 'get_all_cdns',
  scopes: [{ name: 'cdn:read' }],
  schedule: SCHEDULES.hourly,
  terraform: [{ type: 'digitalocean_cdn' }],
  relations: { serves: ['spaces.bucket', 'digitalocean.domain'], 'secured-by': ['digitalocean.certificate'] },
  ids: ['uuid'],
  list: { path: '/v2/cdn/endpoints', items: 'endpoints' },
  // Specification, `cdn_endpoint`. It has neither name nor region.
  row: z.object({
    id: Id,
    origin: z.string().min(1),
    endpoint: Text,
    ttl: Amount,
    certificate_id: Text,
    custom_domain: Text,
    created_at: Text,
  }),
  map: (row) => {
    const region = SPACE.exec(row.origin)?.[1]?.toLowerCase();
    const serves: Relation = { type: 'serves', to: { kind: 'spaces.bucket', hostName: row.origin.toLowerCase() } };
    return {
      uid: row.id,
      name: text(row.custom_domain) ?? text(row.endpoint) ?? row.origin,
      region,
      active: true,
      createdAt: text(row.created_at),
      attributes: {
        originHostName: row.origin,
        hostName: text(row.endpoint),
        customDomain: text(row.custom_domain),
        certificateId: text(row.certificate_id),
        ttlSeconds: known(row.ttl),
      },
      relations: [
        ...(region ? [serves] : []),
        ...relationsToZones('serves', [row.custom_domain]),
        ...relationsTo('secured-by', 'digitalocean.certificate', [row.certificate_id]),
      ],
    };
  },
});
