import {
  defineKind,
  firewall,
  type FirewallRule,
  ids,
  list,
  relationsTo,
  relationToTagged,
  SCHEDULES,
} from '@maestro/core';
import { z } from 'zod';
import { READ } from '../rows/read-scope.js';
import { rowFields } from '../rows/row-fields.js';
import { Row } from '../rows/row-schema.js';
import { ChosenServer, chosenServers } from '../rows/server-choice.js';

/** `port` is absent if the protocol has no ports. */
const Rule = z.object({
  direction: z.enum(['in', 'out']),
  protocol: z.string(),
  port: z.string().nullish(),
  source_ips: z.array(z.string()).nullish(),
  destination_ips: z.array(z.string()).nullish(),
});

/** Every firewall of the project: GET /v1/firewalls. It has no status, because its rules apply immediately. */
export const firewallKind = defineKind(firewall, {
  kind: 'hetzner.firewall',
  task: 'firewall-list',
  access: 'get_all_firewalls',
  scopes: READ,
  // The servers that match its selectors change with their labels. The attributes contain the relevant ones.
  volatile: ['/raw/applied_to'],
  schedule: SCHEDULES.hourly,
  relations: { protects: ['hetzner.server'] },
  list: { path: '/v1/firewalls', items: 'firewalls' },
  row: Row.extend({
    rules: z.array(Rule),
    applied_to: z.array(
      ChosenServer.extend({
        label_selector: z.object({ selector: z.string() }).nullish(),
        applied_to_resources: z.array(ChosenServer).nullish(),
      }),
    ),
  }),
  map: (row) => {
    const { serverIds, serverTags } = chosenServers(
      row.applied_to.map((to) => ({ ...to, selector: to.label_selector?.selector, found: to.applied_to_resources })),
    );
    return {
      ...rowFields(row),
      active: true,
      attributes: { rules: row.rules.map(toRule), serverIds: ids(serverIds), serverTags, pendingChanges: 0 },
      relations: [
        ...relationsTo('protects', 'hetzner.server', serverIds),
        ...relationToTagged('protects', 'hetzner.server', serverTags),
      ],
    };
  },
});

function toRule({ direction, protocol, port, ...ips }: z.infer<typeof Rule>): FirewallRule {
  const inbound = direction === 'in';
  return {
    direction: inbound ? 'inbound' : 'outbound',
    protocol,
    ports: port === 'any' ? '0' : ids([port])[0],
    addresses: list(inbound ? ips.source_ips : ips.destination_ips),
  };
}
