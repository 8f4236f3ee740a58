import { type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import type { Client } from 'pg';
import { embeddedServer, withDatabase } from './embedded-server.js';
import { HostClient } from './host-client.js';
import { processUsage, treeCpuMs } from './process-usage.js';
import { type RunningHost, withDataDir, withHost } from './running-host.js';

/** The costs of one sync. */
export interface SyncFigures {
  readonly droplets: number;
  readonly sync: 'first' | 'unchanged' | '1 % changed';
  readonly resources: number;
  /** Time from the request to the end of the sync, in milliseconds. */
  readonly wallMs: number;
  readonly hostCpuMs?: number;
  readonly databaseCpuMs?: number;
  /** Rows written to `resource` and `resource_version`. */
  readonly resourceRows: number;
  readonly versionRows: number;
  /** Data written to the database's write-ahead log. */
  readonly walMb: number;
  /** Peak memory of the host process so far. */
  readonly peakMemoryMb?: number;
}

/** High enough that no sync waits for the rate limit. */
const HOURLY_LIMIT = 10_000_000;
const CHANGED_SHARE = 0.01;
const MB = 2 ** 20;

/** Syncs an account into an empty host three times: first, unchanged, and with 1 % of its droplets renamed. */
export async function benchSyncs(droplets: number): Promise<SyncFigures[]> {
  const emulator = await startDigitalOceanEmulator({ droplets, limits: { hourly: HOURLY_LIMIT } });
  try {
    return await withDataDir((dataDir) =>
      withHost(dataDir, { DIGITALOCEAN_API_URL: emulator.url }, async (host) => {
        const client = new HostClient(host);
        const connection = await client.connect('bench', emulator.token);
        const run = (sync: SyncFigures['sync']): Promise<SyncFigures> =>
          withDatabase(dataDir, (database) =>
            measureSync({ droplets, sync, dataDir, host, client, connection, database }),
          );
        const figures = [await run('first'), await run('unchanged')];
        rename(emulator, droplets * CHANGED_SHARE);
        return [...figures, await run('1 % changed')];
      }),
    );
  } finally {
    await emulator.close();
  }
}

interface Measurement extends Pick<SyncFigures, 'droplets' | 'sync'> {
  readonly dataDir: string;
  readonly host: RunningHost;
  readonly client: HostClient;
  readonly connection: string;
  readonly database: Client;
}

async function measureSync({ droplets, sync, ...measurement }: Measurement): Promise<SyncFigures> {
  const { dataDir, host, client, connection, database } = measurement;
  const server = (await embeddedServer(dataDir))?.pid ?? 0;
  const cpu = async () => [(await processUsage(host.pid)).cpuMs, await treeCpuMs(server)] as const;
  const [hostBefore, databaseBefore] = await cpu();
  const before = await state(database);

  const { tasks, requestedAt, endedAt } = await client.sync(connection);

  const [hostAfter, databaseAfter] = await cpu();
  return {
    droplets,
    sync,
    resources: tasks[0]?.resources ?? 0,
    wallMs: Date.parse(endedAt ?? '') - Date.parse(requestedAt),
    hostCpuMs: difference(hostBefore, hostAfter),
    databaseCpuMs: difference(databaseBefore, databaseAfter),
    resourceRows: await rowsSince(database, 'resource', before.transaction),
    versionRows: await rowsSince(database, 'resource_version', before.transaction),
    walMb: ((await state(database)).wal - before.wal) / MB,
    peakMemoryMb: (await processUsage(host.pid)).peakMemoryMb,
  };
}

/** The current position of the write-ahead log and the current transaction id. */
async function state(database: Client): Promise<{ wal: number; transaction: number }> {
  const { rows } = await database.query<{ wal: string; transaction: string }>(
    `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as wal, pg_current_xact_id()::text as transaction`,
  );
  return { wal: Number(rows[0]?.wal), transaction: Number(rows[0]?.transaction) };
}

/** Counts rows by the id of the transaction that wrote them. */
async function rowsSince(
  database: Client,
  table: 'resource' | 'resource_version',
  transaction: number,
): Promise<number> {
  const { rows } = await database.query<{ rows: number }>(
    `select count(*)::int as rows from ${table} where xmin::text::bigint > $1`,
    [transaction],
  );
  return rows[0]?.rows ?? 0;
}

function rename({ account }: DigitalOceanEmulator, count: number): void {
  const { droplets } = account;
  const step = Math.max(1, Math.floor(droplets.count / count));
  for (let renamed = 0; renamed < count; renamed += 1) {
    const row = droplets.at((renamed * step) % droplets.count);
    if (row) droplets.update(row.id, { name: `renamed-${renamed}` });
  }
}

const difference = (before: number | undefined, after: number | undefined): number | undefined =>
  before === undefined || after === undefined ? undefined : after - before;
