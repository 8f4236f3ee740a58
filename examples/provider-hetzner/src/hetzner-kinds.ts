import { firewallKind } from './kinds/firewall.kind.js';
import { floatingIpKind } from './kinds/floating-ip.kind.js';
import { imageKind } from './kinds/image.kind.js';
import { loadBalancerKind } from './kinds/load-balancer.kind.js';
import { networkKind } from './kinds/network.kind.js';
import { primaryIpKind } from './kinds/primary-ip.kind.js';
import { serverKind } from './kinds/server.kind.js';
import { volumeKind } from './kinds/volume.kind.js';

/** Every kind of the plugin: the one place where a new one is registered. */
export const hetznerKinds = [
  serverKind,
  volumeKind,
  imageKind,
  networkKind,
  firewallKind,
  loadBalancerKind,
  floatingIpKind,
  primaryIpKind,
] as const;
