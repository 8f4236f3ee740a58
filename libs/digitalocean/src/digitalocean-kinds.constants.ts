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

/** The kind of the Spaces plugin that a CDN endpoint serves. */
export const SPACES_BUCKET_KIND = 'spaces.bucket';
