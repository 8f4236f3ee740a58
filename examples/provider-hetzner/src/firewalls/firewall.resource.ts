import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { READ } from '../rows/read-scope.js';
import { toFirewall } from './firewall.mapper.js';
import { Firewall } from './firewall.schema.js';

/** Every firewall of the project: GET /v1/firewalls. */
export const firewallResource: RestResource = {
  type: {
    task: 'firewall-list',
    access: 'get_all_firewalls',
    kind: KINDS.firewall,
    title: 'Firewalls',
    entity: 'network',
    family: 'Firewall',
    scopes: READ,
    // Whom its selectors find changes with the labels of servers; what matters of it stands in the attributes.
    volatile: ['/raw/applied_to'],
    schedule: '0 * * * *',
  },
  path: '/v1/firewalls',
  itemsKey: 'firewalls',
  rows: rowsOf(Firewall, toFirewall),
};
