import { defineKind, networkRoute, relationsTo, SCHEDULES } from '@maestro/core';
import { z } from 'zod';

const ATTACHMENT = 'digitalocean.partner-attachment';

/** Every network that an attachment leads to: GET /v2/partner_network_connect/attachments/{id}/remote_routes. The block is its id. */
export const remoteRouteKind = defineKind(networkRoute, {
  kind: 'digitalocean.remote-route',
  parent: ATTACHMENT,
  task: 'remote-route-list',
  access: 'get_all_remote_routes',
  title: 'Remote routes',
  optional: true,
  scopes: [{ name: 'partner_network_connect:read' }],
  schedule: SCHEDULES.everySixHours,
  relations: { 'member-of': [ATTACHMENT] },
  list: {
    path: '/v2/partner_network_connect/attachments/{parent}/remote_routes',
    items: 'remote_routes',
    id: '/cidr',
    readById: false,
  },
  // Specification, `partner_attachment_remote_route`.
  row: z.object({ cidr: z.string().min(1) }),
  map: ({ cidr }, part) => ({
    uid: cidr,
    name: cidr,
    region: part.parent?.region,
    active: true,
    attributes: { destination: cidr, interconnectId: part.id },
    relations: relationsTo('member-of', ATTACHMENT, [part.id]),
  }),
});
