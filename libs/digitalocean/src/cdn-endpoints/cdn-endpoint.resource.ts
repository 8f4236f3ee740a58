import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { SCHEDULES } from '../rows/schedules.constants.js';
import { toCdn } from './cdn-endpoint.mapper.js';
import { CdnEndpoint } from './cdn-endpoint.schema.js';

/** Every CDN endpoint: GET /v2/cdn/endpoints, which has a limit of its own. */
export const cdnEndpointResource: RestResource = {
  type: {
    task: 'cdns-list',
    access: 'get_all_cdns',
    kind: KINDS.cdnEndpoint,
    title: 'CDN endpoints',
    entity: 'application',
    family: 'CDN',
    scopes: [{ name: 'cdn:read' }],
    schedule: SCHEDULES.hourly,
  },
  path: '/v2/cdn/endpoints',
  itemsKey: 'endpoints',
  rows: rowsOf(CdnEndpoint, toCdn),
};
