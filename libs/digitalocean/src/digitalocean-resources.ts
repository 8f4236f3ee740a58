import type { ResourceType } from '@maestro/core';
import { cdnEndpointResource } from './cdn-endpoints/cdn-endpoint.resource.js';
import { dropletResource } from './droplets/droplet.resource.js';
import { firewallResource } from './firewalls/firewall.resource.js';
import { imageResource } from './images/image.resource.js';
import { kubernetesClusterResource } from './kubernetes-clusters/kubernetes-cluster.resource.js';
import { loadBalancerResource } from './load-balancers/load-balancer.resource.js';
import { snapshotResource } from './snapshots/snapshot.resource.js';
import { volumeKind } from './volumes/volume.kind.js';

/** Every resource type of the plugin: the one place where a new one is registered. */
export const digitalOceanResources = [
  dropletResource,
  loadBalancerResource,
  volumeKind,
  snapshotResource,
  cdnEndpointResource,
  kubernetesClusterResource,
  imageResource,
  firewallResource,
] as const;

/** Their declarations, as the manifest shows them. */
export const digitalOceanResourceTypes: readonly ResourceType[] = digitalOceanResources.map(({ type }) => type);
