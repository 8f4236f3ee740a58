import { firewallKind } from './kinds/firewall.kind.js';
import { floatingIpKind } from './kinds/floating-ip.kind.js';
import { imageKind } from './kinds/image.kind.js';
import { loadBalancerKind } from './kinds/load-balancer.kind.js';
import { networkKind } from './kinds/network.kind.js';
import { primaryIpKind } from './kinds/primary-ip.kind.js';
import { serverKind } from './kinds/server.kind.js';
import { volumeKind } from './kinds/volume.kind.js';

/** The kinds of the plugin. New kinds are registered here. */
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
