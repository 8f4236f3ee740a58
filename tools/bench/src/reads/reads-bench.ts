import type { Client } from 'pg';
import { embeddedServer, withDatabase } from '../host/embedded-server.js';
import { HostClient } from '../host/host-client.js';
import { processUsage, treeCpuMs } from '../host/process-usage.js';
import { withDataDir, withHost } from '../host/running-host.js';
import { fillInventory } from './inventory-filler.js';
import { type LoadFigures, loadHost } from './load-host.js';
import { QUERY_CASES } from './query-cases.constants.js';
import { READ_CASES, type ReadCase } from './read-cases.constants.js';

/** The measurements of one case. */
export interface ReadFigures extends LoadFigures, Omit<ReadCase, 'paths'> {
  readonly rows: number;
  /** Whether at least one response was marked as cut. */
  readonly cut: boolean;
  /** CPU time per request, if the system reports it. */
  readonly hostCpuMs?: number;
  readonly databaseCpuMs?: number;
}

const PAGES_BEFORE = 49;

/** The firewall and the image with the most relations. */
const MOST_RELATED = `
  select (select from_id from relation where to_tag = 'env:production' order by id limit 1) as firewall,
    (select resource.id from relation join resource on uid = to_uid and kind = to_kind where type = 'created-from'
     group by resource.id order by count(*) desc limit 1) as image`;

/** Measures each case in turn on an inventory of `rows` resources. */
export function benchReads(rows: number, report: (progress: string) => void): Promise<ReadFigures[]> {
  return withDataDir((dataDir) =>
    // A worker would compete with the requests.
    withHost(dataDir, { MAESTRO_ROLE: 'api' }, async (host) => {
      report(`reads: writing ${rows} resources`);
      const values = await withDatabase(dataDir, async (database) => {
        await fillInventory(database, rows);
        return findPlaceholderValues(database, new HostClient(host));
      });
      const server = (await embeddedServer(dataDir))?.pid ?? 0;
      const cpu = async () => [(await processUsage(host.pid)).cpuMs, await treeCpuMs(server)] as const;
      const figures: ReadFigures[] = [];
      // Warm-up: otherwise the first case would include the JIT compilation for all.
      await loadHost(host, READ_CASES[0]?.paths ?? []);
      for (const { paths, ...given } of [...READ_CASES, ...QUERY_CASES]) {
        report(`reads: ${rows} resources, ${given.name}`);
        const filled = paths.map((path) =>
          path.replace(/\{(\w+)\}/g, (_, placeholder: string) => values[placeholder] ?? ''),
        );
        const before = await cpu();
        const load = await loadHost(host, filled);
        const [hostCpuMs, databaseCpuMs] = (await cpu()).map((after, index) =>
          each(before[index], after, load.answered),
        );
        const cut = await someAreCut(new HostClient(host), filled);
        figures.push({ ...given, rows, cut, ...load, hostCpuMs, databaseCpuMs });
      }
      return figures;
    }),
  );
}

const each = (before: number | undefined, after: number | undefined, requests: number): number | undefined =>
  before === undefined || after === undefined || requests === 0 ? undefined : (after - before) / requests;

async function someAreCut(client: HostClient, paths: readonly string[]): Promise<boolean> {
  // A refusal was counted as a failure already.
  const answers = await Promise.allSettled(paths.map((path) => client.call<{ cut?: boolean }>('GET', path)));
  return answers.some((answer) => answer.status === 'fulfilled' && answer.value.cut === true);
}

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
}

/** The values for the placeholders of the cases. */
async function findPlaceholderValues(database: Client, client: HostClient): Promise<Readonly<Record<string, string>>> {
  const { rows } = await database.query<{ firewall: string; image: string }>(MOST_RELATED);
  const page = (more = ''): Promise<Page> =>
    client.call('GET', `/resources?limit=100&kind=digitalocean.droplet${more}`);
  const first = await page();
  let { nextCursor } = first;
  for (let turn = 1; turn < PAGES_BEFORE; turn += 1) ({ nextCursor } = await page(`&cursor=${nextCursor}`));
  return { ...rows[0], droplet: first.items[0]?.id ?? '', cursor: nextCursor ?? '' };
}
