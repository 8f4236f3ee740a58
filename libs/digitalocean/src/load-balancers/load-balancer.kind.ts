import {
  defineKind,
  ids,
  known,
  list,
  loadBalancer,
  relationsTo,
  relationToTagged,
  SCHEDULES,
  text,
} from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, RegionObject, Switch, Text } from '../rows/row-schema.js';
import { REGION_CATALOGUE } from '../rows/volatile.constants.js';

const Rule = z.object({
  entry_protocol: z.string(),
  entry_port: z.number(),
  target_protocol: z.string(),
  target_port: z.number(),
  certificate_id: Text,
  tls_passthrough: Switch,
});

/** Every load balancer: GET /v2/load_balancers. Its `tag` selects droplets; it is not the load balancer's own tag. */
export const loadBalancerKind = defineKind(loadBalancer, {
  kind: 'digitalocean.load-balancer',
  task: 'loadbalance-list',
  access: 'get_all_load_balancers',
  scopes: [{ name: 'load_balancer:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/networking/load_balancers/{uid}',
  relations: {
    'forwards-to': ['digitalocean.droplet', 'digitalocean.load-balancer'],
    'secured-by': ['digitalocean.certificate'],
    'member-of': ['digitalocean.vpc', 'digitalocean.project'],
  },
  ids: ['uuid'],
  volatile: REGION_CATALOGUE,
  list: { path: '/v2/load_balancers', items: 'load_balancers' },
  // Specification, `load_balancer`. A global one has no region and forwards to others.
  row: z.object({
    id: Id,
    name: Text,
    ip: Text,
    ipv6: Text,
    type: Text,
    size: Text,
    size_unit: Amount,
    status: Text,
    created_at: Text,
    region: RegionObject,
    vpc_uuid: Text,
    project_id: Text,
    tag: Text,
    droplet_ids: listOf(Id),
    forwarding_rules: listOf(Rule),
    domains: listOf(z.object({ certificate_id: Text })),
    target_load_balancer_ids: listOf(Id),
    redirect_http_to_https: Switch,
  }),
  map: (row) => {
    const rules = list(row.forwarding_rules);
    return {
      uid: row.id,
      name: text(row.name) ?? String(row.id),
      region: row.region?.slug,
      status: text(row.status),
      active: row.status === 'active',
      createdAt: text(row.created_at),
      attributes: {
        ipv4: text(row.ip),
        ipv6: text(row.ipv6),
        type: text(row.type),
        size: text(row.size),
        sizeUnits: known(row.size_unit),
        vpcId: text(row.vpc_uuid),
        serverIds: ids(row.droplet_ids),
        serverTags: ids([row.tag]),
        forwardingRules: rules.map((rule) => ({
          entryProtocol: rule.entry_protocol,
          entryPort: rule.entry_port,
          targetProtocol: rule.target_protocol,
          targetPort: rule.target_port,
          certificateId: text(rule.certificate_id),
          tlsPassthrough: known(rule.tls_passthrough),
        })),
        redirectHttpToHttps: known(row.redirect_http_to_https),
      },
      relations: [
        ...relationsTo('forwards-to', 'digitalocean.droplet', row.droplet_ids),
        ...relationToTagged('forwards-to', 'digitalocean.droplet', ids([row.tag])),
        ...relationsTo('forwards-to', 'digitalocean.load-balancer', row.target_load_balancer_ids),
        ...relationsTo(
          'secured-by',
          'digitalocean.certificate',
          [...rules, ...list(row.domains)].map(({ certificate_id }) => certificate_id),
        ),
        ...relationsTo('member-of', 'digitalocean.vpc', [row.vpc_uuid]),
        ...relationsTo('member-of', 'digitalocean.project', [row.project_id]),
      ],
    };
  },
});
