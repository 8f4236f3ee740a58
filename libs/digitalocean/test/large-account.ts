import { type DigitalOceanEmulator, kindsOfPlugin, startDigitalOceanEmulator } from '@maestro/emulators';
import type { Row } from '@maestro/testkit';
import { scenarios } from './scenarios.js';

/** Counts of what the emulator serves from scenarios, without `digitalocean.`. */
const COUNTS: Readonly<Record<string, number>> = {
  domain: 100,
  'reserved-ip': 100,
  app: 10,
  registry: 3,
  'function-namespace': 5,
  'uptime-check': 20,
  'droplet-autoscale-pool': 5,
  agent: 5,
  'knowledge-base': 3,
  'security-finding': 10,
};

const ENGINES = [...Array.from({ length: 6 }, () => 'pg'), 'kafka', 'opensearch', 'valkey', 'valkey'];

const ASSIGNMENTS = 2000;
const REPOSITORIES = 30;
const LINES_OF_THIS_MONTH = 2000;

/**
 * An account of 1,000 droplets, 50 Kubernetes clusters and 100 domains, with what such accounts usually have besides.
 * It refuses no request for coming too soon.
 */
export async function startLargeAccount(): Promise<DigitalOceanEmulator> {
  const emulator = await startDigitalOceanEmulator({
    droplets: 1000,
    counts: {
      ...{ kubernetesClusters: 50, volumes: 300, projects: 10, vpcs: 20 },
      // 500 snapshots and 200 images, since a snapshot of a droplet is both.
      ...{ dropletSnapshots: 150, volumeSnapshots: 350, backups: 40, customImages: 10 },
    },
    kinds: await kindsOfPlugin('@maestro/plugin-digitalocean'),
    limits: { hourly: 100_000, cdn: 1000, keys: 1000 },
  });
  for (const [name, count] of Object.entries(COUNTS)) fill(emulator, name, count);
  fill(emulator, 'database', ENGINES.length, { row: (index) => sampleOf('database', ENGINES[index]) });
  for (const [index, { id }] of [...emulator.account.projects.rows()].entries())
    fill(emulator, 'project-assignment', index === 0 ? ASSIGNMENTS - 9 : 1, { part: id });
  for (const part of idsOf(emulator, 'registry')) fill(emulator, 'registry-repository', REPOSITORIES / 3, { part });
  const [preview = ''] = idsOf(emulator, 'invoice', 'preview');
  fill(emulator, 'invoice-line', LINES_OF_THIS_MONTH, { part: preview });
  return emulator;
}

const scenarioOf = (name: string) => scenarios.find(({ kind }) => kind === `digitalocean.${name}`)!;

const sampleOf = (name: string, engine: string | undefined): Row =>
  scenarioOf(name).samples.find((sample) => sample['engine'] === engine)!;

const idsOf = ({ lists }: DigitalOceanEmulator, name: string, part?: string): string[] =>
  lists.rows(`digitalocean.${name}`, part).map(scenarioOf(name).id);

/** Replaces a list by the samples and copies of them, or by copies of given rows. */
function fill(
  { lists }: DigitalOceanEmulator,
  name: string,
  count: number,
  { part, row }: { readonly part?: string; readonly row?: (index: number) => Row } = {},
): void {
  const { samples, copy } = scenarioOf(name);
  const rows = Array.from({ length: count }, (_, index): Row => {
    const sample = samples[index];
    if (!row && sample) return sample;
    return copy(row?.(index) ?? samples[index % samples.length]!, index);
  });
  lists.rows(`digitalocean.${name}`, part).splice(0, Infinity, ...rows);
}
