import { accountCounts } from './account-counts-calculator.js';
import type { AccountCounts } from '../world/blueprint.js';
import { buildAccount } from './digitalocean-account.js';
import { writeRow } from '../json/row-writer.js';

const account = (droplets = 400, seed = 1, counts: Partial<AccountCounts> = {}) =>
  buildAccount(seed, accountCounts(droplets, counts));

const everything = (made: ReturnType<typeof account>): string =>
  Object.values(made)
    .flatMap((part) => ('rows' in part ? [...part.rows()].map(writeRow) : [JSON.stringify(part)]))
    .join('\n');

describe('an account', () => {
  it('is the same for the same seed, and different for another', () => {
    const [first, again, other] = [account(), account(), account(400, 2)].map(everything);

    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('has the requested number of everything', () => {
    const counts = {
      volumes: 7,
      dropletSnapshots: 3,
      volumeSnapshots: 2,
      backups: 4,
      customImages: 1,
      loadBalancers: 5,
      vpcs: 12,
    };

    const made = account(50, 1, { ...counts, gpuDroplets: 2 });

    expect([made.droplets.count, made.gpuDroplets.count, made.volumes.count, made.snapshots.count]).toEqual([
      48, 2, 7, 5,
    ]);
    expect([made.images.count, made.loadBalancers.count, made.vpcs.count]).toEqual([8, 5, 12]);
  });

  it.each([0, 1, 2, 9, 11, 137])('can have %i Droplets', (droplets) => {
    expect(() => everything(account(droplets))).not.toThrow();
  });

  it.each(['kubernetesClusters', 'loadBalancers', 'firewalls', 'volumes', 'dropletSnapshots'] as const)(
    'can have %s without Droplets, or many more than Droplets',
    (kind) => {
      expect(() => everything(account(0, 1, { [kind]: 30 }))).not.toThrow();
      expect(() => everything(account(3, 1, { [kind]: 300 }))).not.toThrow();
    },
  );

  it('finds every row by its id', () => {
    const made = account(120);

    for (const part of Object.values(made).filter((value) => 'rows' in value)) {
      for (const row of part.rows() as Iterable<{ id?: string | number; slug?: string | null }>) {
        expect(part.find(String(row.id ?? row.slug))).toEqual(row);
      }
    }
  });

  it('has unique ids', () => {
    const { droplets, gpuDroplets, images } = account();
    const ids = [droplets, gpuDroplets, images].flatMap((part) => [...part.rows()].map(({ id }) => id));

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has GPUs in GPU Droplets only', () => {
    const { droplets, gpuDroplets } = account();

    expect([...droplets.rows()].filter((row) => 'gpu_info' in row)).toEqual([]);
    expect([...gpuDroplets.rows()].filter((row) => 'gpu_info' in row)).toHaveLength(gpuDroplets.count);
  });

  it('reads one of 100,000 Droplets', () => {
    const made = account(100_000);
    const row = made.droplets.at(98_765);

    expect(row).toBeDefined();
    expect(made.droplets.find(row?.id ?? 0)).toEqual(row);
  });
});
