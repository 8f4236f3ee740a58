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
import { memberOf } from '../rows/member-of.js';
import { REGION_CATALOGUE } from '../rows/volatile.constants.js';
import { relationsToZones } from '../rows/zone-names.js';
import { LoadBalancerRow, toForwardingRule } from './load-balancer-row.js';

/** Every load balancer: GET /v2/load_balancers. Its `tag` selects droplets; it is not the load balancer's own tag. */
export const loadBalancerKind = defineKind(loadBalancer, {
  kind: 'digitalocean.load-balancer',
  task: 'loadbalance-list',
  access: 'get_all_load_balancers',
  scopes: [{ name: 'load_balancer:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/networking/load_balancers/{uid}',
  terraform: [{ type: 'digitalocean_loadbalancer' }],
  relations: {
    'forwards-to': ['digitalocean.droplet', 'digitalocean.load-balancer'],
    'secured-by': ['digitalocean.certificate'],
    serves: ['digitalocean.domain'],
    'member-of': ['digitalocean.vpc', 'digitalocean.project'],
  },
  ids: ['uuid'],
  volatile: REGION_CATALOGUE,
  list: { path: '/v2/load_balancers', items: 'load_balancers' },
  row: LoadBalancerRow,
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
        forwardingRules: rules.map(toForwardingRule),
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
        ...relationsToZones(
          'serves',
          list(row.domains).map(({ name }) => name),
        ),
        ...memberOf({ vpc: row.vpc_uuid, project: row.project_id }),
      ],
    };
  },
});
