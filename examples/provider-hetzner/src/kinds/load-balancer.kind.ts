import {
  defineKind,
  type ForwardingRule,
  ids,
  list,
  loadBalancer,
  relationsTo,
  relationToTagged,
  SCHEDULES,
  text,
} from '@maestro/core';
import { z } from 'zod';
import { READ } from '../rows/read-scope.js';
import { rowFields } from '../rows/row-fields.js';
import { Id, Location, Row } from '../rows/row-schema.js';
import { ChosenServer, chosenServers } from '../rows/server-choice.js';

const Address = z.object({ ip: z.string().nullish() }).nullish();

const Service = z.object({
  protocol: z.string(),
  listen_port: z.number(),
  destination_port: z.number(),
  http: z.object({ certificates: z.array(Id).nullish(), redirect_http: z.boolean().nullish() }).nullish(),
});

/** Every load balancer of the project: GET /v1/load_balancers. It has no status of its own. */
export const loadBalancerKind = defineKind(loadBalancer, {
  kind: 'hetzner.load-balancer',
  task: 'load-balancer-list',
  access: 'get_all_load_balancers',
  scopes: READ,
  // Counters, an entry of Hetzner's catalogue, and targets with their health. The attributes contain the relevant parts.
  volatile: ['/raw/ingoing_traffic', '/raw/outgoing_traffic', '/raw/load_balancer_type', '/raw/targets'],
  schedule: SCHEDULES.hourly,
  relations: {
    'forwards-to': ['hetzner.server'],
    'secured-by': ['hetzner.certificate'],
    'member-of': ['hetzner.network'],
  },
  list: { path: '/v1/load_balancers', items: 'load_balancers' },
  row: Row.extend({
    location: Location,
    load_balancer_type: z.object({ name: z.string() }),
    public_net: z.object({ ipv4: Address, ipv6: Address }),
    private_net: z.array(z.object({ network: Id })),
    services: z.array(Service),
    targets: z.array(
      ChosenServer.extend({
        label_selector: z.object({ selector: z.string() }).nullish(),
        targets: z.array(ChosenServer).nullish(),
      }),
    ),
  }),
  map: (row) => {
    const networks = row.private_net.map(({ network }) => network);
    const { serverIds, serverTags } = chosenServers(
      row.targets.map((to) => ({ ...to, selector: to.label_selector?.selector, found: to.targets })),
    );
    return {
      ...rowFields(row),
      region: row.location.name,
      active: true,
      attributes: {
        ipv4: text(row.public_net.ipv4?.ip),
        ipv6: text(row.public_net.ipv6?.ip),
        size: row.load_balancer_type.name,
        vpcId: ids(networks)[0],
        serverIds: ids(serverIds),
        serverTags,
        forwardingRules: row.services.map(toRule),
        redirectHttpToHttps: row.services.some(({ http }) => http?.redirect_http),
      },
      relations: [
        ...relationsTo('forwards-to', 'hetzner.server', serverIds),
        ...relationToTagged('forwards-to', 'hetzner.server', serverTags),
        ...relationsTo(
          'secured-by',
          'hetzner.certificate',
          row.services.flatMap(({ http }) => list(http?.certificates)),
        ),
        ...relationsTo('member-of', 'hetzner.network', networks),
      ],
    };
  },
});

/** The load balancer terminates TLS, so an https service reaches its targets over http. */
const toRule = (service: z.infer<typeof Service>): ForwardingRule => ({
  entryProtocol: service.protocol,
  entryPort: service.listen_port,
  targetProtocol: service.protocol === 'https' ? 'http' : service.protocol,
  targetPort: service.destination_port,
  certificateId: ids(service.http?.certificates)[0],
});
