import { type Cdn, known, type Relation, relationsTo, type Resource, resourceKey, text } from '@maestro/core';
import { KINDS, SPACES_BUCKET_KIND } from '../digitalocean-kinds.constants.js';
import type { CdnEndpoint } from './cdn-endpoint.schema.js';

/** `<bucket>.<region>.digitaloceanspaces.com`; the bucket's name may hold dots, so the region is the label before the domain. */
const SPACE = /^.+\.([a-z0-9]+)\.digitaloceanspaces\.com$/i;

/** A CDN endpoint. What it serves is known only by host name: the relation finds the Space, whichever connection holds it. */
export function toCdn(row: CdnEndpoint, raw: unknown): Resource<Cdn> {
  const region = SPACE.exec(row.origin)?.[1]?.toLowerCase();
  const serves: Relation = { type: 'serves', to: { kind: SPACES_BUCKET_KIND, hostName: row.origin.toLowerCase() } };
  return {
    key: resourceKey(KINDS.cdnEndpoint, row.id),
    name: text(row.custom_domain) ?? text(row.endpoint) ?? row.origin,
    entity: 'application',
    family: 'CDN',
    region,
    active: true,
    createdAt: text(row.created_at),
    tags: [],
    attributes: {
      originHostName: row.origin,
      hostName: text(row.endpoint),
      customDomain: text(row.custom_domain),
      certificateId: text(row.certificate_id),
      ttlSeconds: known(row.ttl),
    },
    relations: [...(region ? [serves] : []), ...relationsTo('secured-by', KINDS.certificate, [row.certificate_id])],
    raw,
  };
}
