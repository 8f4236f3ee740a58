import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { embeddedServer, withDatabase } from '../host/embedded-server.js';
import { HostClient } from '../host/host-client.js';
import { processUsage, treeCpuMs } from '../host/process-usage.js';
import { type RunningHost, withDataDir, withHost } from '../host/running-host.js';
import { startMixedAccount } from './mixed-account.js';

/** What one step takes. */
export interface StepFigures {
  readonly step: 'checks, first sync' | 'checks, unchanged sync' | 'bulk annotation';
  readonly resources: number;
  readonly wallMs: number;
  /** Undefined on systems that do not report it. */
  readonly hostCpuMs?: number;
  readonly databaseCpuMs?: number;
}

/** The figures of an inventory of many kinds. */
export interface ChecksFigures {
  readonly steps: readonly StepFigures[];
  /** Open ones after the first sync. */
  readonly findings: number;
  /** Those that were asked, without the unknown ones. */
  readonly checks: number;
}

const LOOK_EVERY_MS = 20;

/** A host whose inventory is measured. */
interface Measured {
  readonly host: RunningHost;
  readonly client: HostClient;
  readonly database: Client;
  readonly cpu: () => Promise<Pick<StepFigures, 'hostCpuMs' | 'databaseCpuMs'>>;
}

/** Syncs an account of many kinds twice, measures the checks that follow, and annotates everything. */
export async function benchChecks(resources: number, report: (progress: string) => void): Promise<ChecksFigures> {
  const emulator = await startMixedAccount(resources);
  try {
    return await withDataDir((dataDir) =>
      withHost(dataDir, { DIGITALOCEAN_API_URL: emulator.url }, (host) =>
        withDatabase(dataDir, async (database) => {
          const client = new HostClient(host);
          const server = (await embeddedServer(dataDir))?.pid ?? 0;
          const cpu = async () => ({
            hostCpuMs: (await processUsage(host.pid)).cpuMs,
            databaseCpuMs: await treeCpuMs(server),
          });
          const measured = { host, client, database, cpu };
          const connection = await client.connect('bench', emulator.token);
          report('checks: the first sync');
          const first = await measureChecks(measured, { connection, tasks: emulator.tasks });
          const { findings, checks } = await answers(database);
          report('checks: an unchanged sync');
          const unchanged = await measureChecks(measured, { connection, tasks: emulator.tasks });
          report('checks: the annotation of everything');
          const annotation = await measureAnnotation(measured);
          const steps: StepFigures[] = [
            { step: 'checks, first sync', ...first },
            { step: 'checks, unchanged sync', ...unchanged },
            { step: 'bulk annotation', ...annotation },
          ];
          return { steps, findings, checks };
        }),
      ),
    );
  } finally {
    await emulator.close();
  }
}

/** From the end of a sync to the end of the checks that follow. */
async function measureChecks(
  { client, database, cpu }: Measured,
  { connection, tasks }: { readonly connection: string; readonly tasks: readonly string[] },
): Promise<Omit<StepFigures, 'step'>> {
  const { id } = await client.call<{ id: string }>('POST', `/connections/${connection}/syncs`, { tasks });
  const { endedAt, state, resources } = await endOf(database, id);
  if (state !== 'success') throw new Error(`The sync ended in state ${state}.`);
  const before = await cpu();
  while (await isAsked(database)) await sleep(LOOK_EVERY_MS);
  return { resources, wallMs: Date.now() - endedAt, ...difference(before, await cpu()) };
}

async function measureAnnotation({ client, cpu }: Measured): Promise<Omit<StepFigures, 'step'>> {
  const before = await cpu();
  const startedAt = performance.now();
  const body = { filter: {}, values: { owner: 'platform', environment: 'production' } };
  const { changed } = await client.call<{ changed: number }>('POST', '/annotations/bulk', body);
  return { resources: changed, wallMs: performance.now() - startedAt, ...difference(before, await cpu()) };
}

/** Waits for the end of a sync, without requests to the host that would count as its work. */
async function endOf(
  database: Client,
  id: string,
): Promise<{ readonly endedAt: number; readonly state: string; readonly resources: number }> {
  for (;;) {
    const { rows } = await database.query<{ endedAt: Date | null; state: string; resources: number }>(
      `select ended_at as "endedAt", state, (select count(*)::int from resource where gone_at is null and sync_run.ended_at is not null) as resources
       from sync_run where id = $1`,
      [id],
    );
    const [run] = rows;
    if (run?.endedAt) return { ...run, endedAt: run.endedAt.getTime() };
    await sleep(LOOK_EVERY_MS);
  }
}

async function isAsked(database: Client): Promise<boolean> {
  const { rowCount } = await database.query(`select from graphile_worker.jobs where task_identifier = 'checks'`);
  return (rowCount ?? 0) > 0;
}

async function answers(database: Client): Promise<Pick<ChecksFigures, 'findings' | 'checks'>> {
  const { rows } = await database.query<Pick<ChecksFigures, 'findings' | 'checks'>>(
    `select (select count(*)::int from finding where state = 'open') as findings,
       (select count(*)::int from check_state where unknown_reason is null) as checks`,
  );
  return rows[0]!;
}

type Cpu = Pick<StepFigures, 'hostCpuMs' | 'databaseCpuMs'>;

function difference(before: Cpu, after: Cpu): Cpu {
  const of = (name: keyof Cpu): number | undefined => {
    const [earlier, later] = [before[name], after[name]];
    return earlier === undefined || later === undefined ? undefined : later - earlier;
  };
  return { hostCpuMs: of('hostCpuMs'), databaseCpuMs: of('databaseCpuMs') };
}
