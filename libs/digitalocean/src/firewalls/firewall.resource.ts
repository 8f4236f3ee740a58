import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { SCHEDULES } from '../rows/schedules.constants.js';
import { toFirewall } from './firewall.mapper.js';
import { Firewall } from './firewall.schema.js';

/** Every cloud firewall: GET /v2/firewalls. */
export const firewallResource: RestResource = {
  type: {
    task: 'network-list',
    access: 'get_all_firewalls',
    kind: KINDS.firewall,
    title: 'Firewalls',
    entity: 'network',
    family: 'Firewall',
    scopes: [
      { name: 'firewall:read' },
      { name: 'droplet:read', fields: ['attributes.serverIds', 'relations.protects.uid'], raw: ['/raw/droplet_ids'] },
      { name: 'tag:read', fields: ['attributes.serverTags', 'relations.protects.tag'], raw: ['/raw/tags'] },
    ],
    volatile: ['/raw/pending_changes', '/attributes/pendingChanges'],
    schedule: SCHEDULES.hourly,
    page: 'https://cloud.digitalocean.com/networking/firewalls/{uid}',
  },
  path: '/v2/firewalls',
  itemsKey: 'firewalls',
  rows: rowsOf(Firewall, toFirewall),
};
