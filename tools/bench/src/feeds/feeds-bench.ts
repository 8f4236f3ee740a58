import { writeFile } from 'node:fs/promises';
import { embeddedServer, withDatabase } from '../host/embedded-server.js';
import { processUsage, treeCpuMs } from '../host/process-usage.js';
import { type RunningHost, withDataDir, withHost } from '../host/running-host.js';
import { fillInventory } from '../reads/inventory-filler.js';

/** The measurements of one feed. */
export interface FeedFigures {
  readonly feed: string;
  /** What it lists. */
  readonly rows: number;
  readonly bytes: number;
  /** Until its last byte. */
  readonly readingMs: number;
  readonly hostCpuMs: number;
  readonly databaseCpuMs: number;
  /** Of the host, as far as the system tells. */
  readonly peakMemoryMb: number;
}

const FEEDS = ['hosts', 'ssh', 'prometheus', 'ansible', 'csv', 'ndjson', 'xlsx'];

/** Three fifths are machines, of which one in twenty is gone. */
const RESOURCES_PER_HOST = 1.76;

/** Reads each feed of `hosts` machines, after one that warms up. */
export function benchFeeds(hosts: number, report: (progress: string) => void): Promise<FeedFigures[]> {
  return withDataDir((dataDir) =>
    withHost(dataDir, { MAESTRO_ROLE: 'api' }, async (host) => {
      report(`feeds: writing ${hosts} hosts`);
      await withDatabase(dataDir, (database) => fillInventory(database, Math.round(hosts * RESOURCES_PER_HOST)));
      const server = (await embeddedServer(dataDir))?.pid ?? 0;
      const figures: FeedFigures[] = [];
      await readFeed(host, server, 'hosts');
      for (const feed of FEEDS) {
        report(`feeds: ${feed} of ${hosts} hosts`);
        figures.push(await readFeed(host, server, feed));
      }
      return figures;
    }),
  );
}

async function readFeed({ url, token, pid }: RunningHost, server: number, feed: string): Promise<FeedFigures> {
  await forgetPeak(pid);
  const cpu = async () => [(await processUsage(pid)).cpuMs ?? 0, (await treeCpuMs(server)) ?? 0] as const;
  const before = await cpu();
  const startedAt = performance.now();
  const answer = await fetch(`${url}/feeds/${feed}?entity=server`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`The feed ${feed} failed with status ${answer.status}: ${await answer.text()}`);
  let bytes = 0;
  for await (const piece of answer.body ?? []) bytes += (piece as Uint8Array).length;
  const readingMs = performance.now() - startedAt;
  const after = await cpu();
  return {
    feed,
    rows: Number(answer.headers.get('maestro-rows')),
    bytes,
    readingMs,
    hostCpuMs: after[0] - before[0],
    databaseCpuMs: after[1] - before[1],
    peakMemoryMb: (await processUsage(pid)).peakMemoryMb ?? 0,
  };
}

/** Makes Linux restart its count of a process's peak memory (man 5 proc, clear_refs). Other systems have none. */
const forgetPeak = (pid: number): Promise<void> => writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined);
