import { REGIONS } from '../catalogue/regions-and-sizes-table.js';
import type { AccountCounts } from '../world/blueprint.js';

/** The typical counts of an account, per hundred Droplets. */
const PER_HUNDRED_DROPLETS: Omit<AccountCounts, 'droplets' | 'projects'> = {
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

/** Projects separate teams and environments, of which even large accounts have few. */
const PROJECTS = 3;

const requireCount = (name: string, count: number): void => {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`The number of ${name} is ${count}: use a non-negative integer.`);
  }
};

/**
 * Plausible counts of everything for an account with a given number of Droplets. Each can be overridden. Every region
 * has its default VPC, even if the number of VPCs is lower.
 * @throws RangeError if a count is negative or not an integer, or if there are more GPU Droplets than Droplets, or no
 * project: every account has a default one.
 */
export const accountCounts = (droplets: number, overrides: Partial<AccountCounts> = {}): AccountCounts => {
  const shares = Object.entries(PER_HUNDRED_DROPLETS).map(([name, share]) => [
    name,
    Math.ceil((droplets * share) / 100),
  ]);
  const counts: AccountCounts = {
    droplets,
    projects: PROJECTS,
    ...(Object.fromEntries(shares) as typeof PER_HUNDRED_DROPLETS),
    ...overrides,
  };
  Object.entries(counts).forEach(([name, count]) => requireCount(name, count));
  if (counts.gpuDroplets > counts.droplets) {
    throw new RangeError(`${counts.gpuDroplets} of ${counts.droplets} Droplets cannot have a GPU: request fewer.`);
  }
  if (counts.projects === 0) {
    throw new RangeError('An account without a project is impossible: request at least the default one.');
  }
  return { ...counts, vpcs: Math.max(counts.vpcs, REGIONS.length) };
};
