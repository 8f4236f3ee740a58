import type { UidForm } from '@maestro/core';

/** Every kind of resource that this plugin lists or points at. Certificates and VPCs are pointed at only. */
export const KINDS = {
  droplet: 'digitalocean.droplet',
  loadBalancer: 'digitalocean.load-balancer',
  volume: 'digitalocean.volume',
  snapshot: 'digitalocean.snapshot',
  cdnEndpoint: 'digitalocean.cdn-endpoint',
  kubernetesCluster: 'digitalocean.kubernetes-cluster',
  image: 'digitalocean.image',
  firewall: 'digitalocean.firewall',
  vpc: 'digitalocean.vpc',
  certificate: 'digitalocean.certificate',
} as const;

/** What their ids look like (specification). Where there is no certificate, the API may write `needs-cloudflare-cert`. */
export const DIGITALOCEAN_UIDS: Readonly<Record<(typeof KINDS)[keyof typeof KINDS], readonly UidForm[]>> = {
  [KINDS.droplet]: ['integer'],
  [KINDS.loadBalancer]: ['uuid'],
  [KINDS.volume]: ['uuid'],
  // Of droplets, which are images; of volumes.
  [KINDS.snapshot]: ['integer', 'uuid'],
  [KINDS.cdnEndpoint]: ['uuid'],
  [KINDS.kubernetesCluster]: ['uuid'],
  [KINDS.image]: ['integer'],
  [KINDS.firewall]: ['uuid'],
  [KINDS.vpc]: ['uuid'],
  [KINDS.certificate]: ['uuid'],
};

/** The kind of the Spaces plugin that a CDN endpoint serves. */
export const SPACES_BUCKET_KIND = 'spaces.bucket';
