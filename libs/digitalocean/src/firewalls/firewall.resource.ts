import { KINDS } from '../digitalocean-kinds.constants.js';
import type { DigitalOceanResource } from '../digitalocean-resource.types.js';
import { rowsOf } from '../rows/rows-of.js';
import { SCHEDULES } from '../rows/schedules.constants.js';
import { toFirewall } from './firewall.mapper.js';
import { Firewall } from './firewall.schema.js';

/** Every cloud firewall: GET /v2/firewalls. */
export const firewallResource: DigitalOceanResource = {
  type: {
    task: 'network-list',
    access: 'get_all_firewalls',
    kind: KINDS.firewall,
    title: 'Firewalls',
    entity: 'network',
    family: 'Firewall',
    scopes: [
      { name: 'firewall:read' },
      { name: 'droplet:read', fields: ['attributes.serverIds', 'relations'] },
      { name: 'tag:read', fields: ['attributes.serverTags', 'relations'] },
    ],
    volatile: ['/raw/pending_changes', '/attributes/pendingChanges'],
    schedule: SCHEDULES.hourly,
  },
  path: '/v2/firewalls',
  itemsKey: 'firewalls',
  rows: rowsOf(Firewall, toFirewall),
};
