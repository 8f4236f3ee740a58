import type { CheckScenario } from '@maestro/core';
import { to } from './scenario-relations.js';

/** Inventories for the checks of unused storage. */
export const unusedStorageCases: readonly CheckScenario[] = [
  {
    check: 'digitalocean.volume-unattached',
    finds: [{ kind: 'digitalocean.volume', uid: 'v', attributes: { sizeGb: 10 } }],
    passes: [
      { kind: 'digitalocean.volume', uid: 'v', relations: [to('attached-to', 'digitalocean.droplet', '1')] },
      { kind: 'digitalocean.droplet', uid: '1' },
    ],
    needs: ['digitalocean.volume', 'digitalocean.kubernetes-cluster'],
  },
  {
    check: 'digitalocean.snapshot-orphaned',
    finds: [{ kind: 'digitalocean.snapshot', uid: 's', relations: [to('snapshot-of', 'digitalocean.volume', 'v')] }],
    passes: [
      { kind: 'digitalocean.snapshot', uid: 's', relations: [to('snapshot-of', 'digitalocean.volume', 'v')] },
      { kind: 'digitalocean.volume', uid: 'v' },
    ],
    needs: ['digitalocean.snapshot', 'digitalocean.droplet', 'digitalocean.volume'],
  },
];
