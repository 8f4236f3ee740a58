import { firewallResource } from './firewalls/firewall.resource.js';
import { floatingIpResource } from './floating-ips/floating-ip.resource.js';
import { imageResource } from './images/image.resource.js';
import { loadBalancerResource } from './load-balancers/load-balancer.resource.js';
import { networkResource } from './networks/network.resource.js';
import { primaryIpResource } from './primary-ips/primary-ip.resource.js';
import { serverResource } from './servers/server.resource.js';
import { volumeResource } from './volumes/volume.resource.js';

/** Every resource type of the plugin: the one place where a new one is registered. */
export const hetznerResources = [
  serverResource,
  volumeResource,
  imageResource,
  networkResource,
  firewallResource,
  loadBalancerResource,
  floatingIpResource,
  primaryIpResource,
] as const;
