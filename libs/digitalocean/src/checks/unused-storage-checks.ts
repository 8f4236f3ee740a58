import type { Check } from '@maestro/core';

/** List prices a month (digitalocean.com/pricing). */
const VOLUME = { amount: 0.1, currency: 'USD', per: 'sizeGb' };
const SNAPSHOT = { amount: 0.06, currency: 'USD', per: 'sizeGb' };

/** Storage that is paid for and used by nothing. */
export const unusedStorageChecks: readonly Check[] = [
  {
    id: 'digitalocean.volume-unattached',
    title: 'Volume is attached to nothing',
    why: 'A volume costs the same whether a Droplet uses it or not.',
    severity: 'medium',
    category: 'unused',
    of: ['digitalocean.volume'],
    query: 'attached-to:none -managed-by:(kind:digitalocean.kubernetes-cluster)',
    remedy: {
      text: 'Attach it, or take a snapshot and delete it.',
      url: 'https://docs.digitalocean.com/products/volumes/how-to/delete/',
    },
    saves: VOLUME,
  },
  {
    id: 'digitalocean.snapshot-orphaned',
    title: 'Snapshot is of something that is gone',
    why: 'Nobody may know any more what it is for, and it is billed by its size.',
    severity: 'low',
    category: 'unused',
    of: ['digitalocean.snapshot'],
    query: '-snapshot-of:(name exists)',
    remedy: {
      text: 'Delete it if nothing will be restored from it.',
      url: 'https://docs.digitalocean.com/products/snapshots/how-to/delete/',
    },
    saves: SNAPSHOT,
  },
];
