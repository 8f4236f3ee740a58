import { REGIONS } from '../catalogue/regions-table.js';
import { type AccountCounts } from '../world/account-counts.types.js';

/** What an account usually holds for each hundred Droplets. */
const PER_HUNDRED_DROPLETS: Omit<AccountCounts, 'droplets'> = {
  gpuDroplets: 1,
  volumes: 40,
  dropletSnapshots: 25,
  volumeSnapshots: 10,
  backups: 20,
  customImages: 2,
  loadBalancers: 4,
  cdnEndpoints: 2,
  kubernetesClusters: 1.5,
  firewalls: 3,
  certificates: 2,
  vpcs: 2,
  sshKeys: 1,
};

const requireCount = (name: string, count: number): void => {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`The number of ${name} is ${count}: give a whole number from 0 up.`);
  }
};

/**
 * Plausible numbers of everything for an account with so many Droplets; single ones can be set.
 * Every region has its default VPC, whatever the number of VPCs says.
 * @throws RangeError when a number is negative or broken, or more GPU Droplets are asked for than Droplets.
 */
export const accountCounts = (droplets: number, overrides: Partial<AccountCounts> = {}): AccountCounts => {
  const shares = Object.entries(PER_HUNDRED_DROPLETS).map(([name, share]) => [
    name,
    Math.ceil((droplets * share) / 100),
  ]);
  const counts: AccountCounts = {
    droplets,
    ...(Object.fromEntries(shares) as typeof PER_HUNDRED_DROPLETS),
    ...overrides,
  };
  Object.entries(counts).forEach(([name, count]) => requireCount(name, count));
  if (counts.gpuDroplets > counts.droplets) {
    throw new RangeError(`${counts.gpuDroplets} of ${counts.droplets} Droplets cannot have a GPU: ask for fewer.`);
  }
  return { ...counts, vpcs: Math.max(counts.vpcs, REGIONS.length) };
};
