import type { Check } from '@maestro/core';

/** What may be lost, or stop, one day. */
export const atRiskChecks: readonly Check[] = [
  {
    id: 'digitalocean.droplet-without-backups',
    title: 'Droplet has no backups',
    why: 'What is deleted or overwritten on it is lost.',
    severity: 'medium',
    category: 'at-risk',
    of: ['digitalocean.droplet'],
    query:
      'backups:false -runs:(kind:digitalocean.kubernetes-cluster) -managed-by:(kind:digitalocean.droplet-autoscale-pool)',
    remedy: {
      text: 'Turn on backups, or take snapshots of what cannot be created again.',
      url: 'https://docs.digitalocean.com/products/backups/how-to/enable/',
    },
  },
];
