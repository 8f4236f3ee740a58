/** Every kind that this plugin lists or points at. Certificates and placement groups are pointed at only. */
export const KINDS = {
  server: 'hetzner.server',
  volume: 'hetzner.volume',
  image: 'hetzner.image',
  network: 'hetzner.network',
  firewall: 'hetzner.firewall',
  loadBalancer: 'hetzner.load-balancer',
  floatingIp: 'hetzner.floating-ip',
  primaryIp: 'hetzner.primary-ip',
  certificate: 'hetzner.certificate',
  placementGroup: 'hetzner.placement-group',
} as const;
