import type { CheckScenario } from '@maestro/core';
import { to } from './scenario-relations.js';

/** Inventories for the checks of what is at risk. */
export const atRiskCases: readonly CheckScenario[] = [
  {
    check: 'digitalocean.droplet-without-backups',
    finds: [{ kind: 'digitalocean.droplet', uid: '1', attributes: { backups: false } }],
    passes: [
      { kind: 'digitalocean.droplet', uid: '1', attributes: { backups: false } },
      { kind: 'digitalocean.kubernetes-cluster', uid: 'k', relations: [to('runs-on', 'digitalocean.droplet', '1')] },
    ],
    needs: ['digitalocean.droplet', 'digitalocean.kubernetes-cluster', 'digitalocean.droplet-autoscale-pool'],
  },
];
