import { type RestResource, rowsOf } from '@maestro/core';
import { KINDS } from '../hetzner-kinds.js';
import { READ } from '../rows/read-scope.js';
import { toLoadBalancer } from './load-balancer.mapper.js';
import { LoadBalancer } from './load-balancer.schema.js';

/** Every load balancer of the project: GET /v1/load_balancers. */
export const loadBalancerResource: RestResource = {
  type: {
    task: 'load-balancer-list',
    access: 'get_all_load_balancers',
    kind: KINDS.loadBalancer,
    title: 'Load balancers',
    entity: 'application',
    family: 'LoadBalancer',
    scopes: READ,
    // Counters, an entry of the catalogue, and targets with their health; what matters of those stands in the attributes.
    volatile: ['/raw/ingoing_traffic', '/raw/outgoing_traffic', '/raw/load_balancer_type', '/raw/targets'],
    schedule: '0 * * * *',
  },
  path: '/v1/load_balancers',
  itemsKey: 'load_balancers',
  rows: rowsOf(LoadBalancer, toLoadBalancer),
};
