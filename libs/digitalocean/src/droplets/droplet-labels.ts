import type { ServiceDiscovery } from '@maestro/core';

/** The labels of `digitalocean_sd_configs` (Prometheus, `discovery/digitalocean`). */
export const DROPLET_LABELS: ServiceDiscovery = {
  prefix: 'digitalocean',
  labels: {
    droplet_id: '/key/uid',
    droplet_name: '/name',
    image: '/raw/image/slug',
    image_name: '/raw/image/name',
    private_ipv4: '/attributes/privateIpv4/0',
    public_ipv4: '/attributes/publicIpv4/0',
    public_ipv6: '/attributes/publicIpv6/0',
    region: '/region',
    size: '/attributes/size',
    status: '/status',
    features: '/attributes/features',
    tags: '/tags',
    vpc: '/attributes/vpcId',
  },
};
