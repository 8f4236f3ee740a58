import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../digitalocean-kinds.constants.js';
import { SCHEDULES } from '../rows/schedules.constants.js';
import { REGION_CATALOGUE } from '../rows/volatile.constants.js';
import { toLoadBalancer } from './load-balancer.mapper.js';
import { LoadBalancer } from './load-balancer.schema.js';

/** Every load balancer: GET /v2/load_balancers. */
export const loadBalancerResource: RestResource = {
  type: {
    task: 'loadbalance-list',
    access: 'get_all_load_balancers',
    kind: KINDS.loadBalancer,
    title: 'Load balancers',
    entity: 'application',
    family: 'LoadBalancer',
    scopes: [{ name: 'load_balancer:read' }],
    volatile: REGION_CATALOGUE,
    schedule: SCHEDULES.hourly,
    page: 'https://cloud.digitalocean.com/networking/load_balancers/{uid}',
  },
  path: '/v2/load_balancers',
  itemsKey: 'load_balancers',
  rows: rowsOf(LoadBalancer, toLoadBalancer),
};
