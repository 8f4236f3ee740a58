import { Pool } from 'pg';
import { type HostConfig } from '../config/host-config.types.js';
import { BOOT_CLIENT } from './boot-client.constants.js';
import { databaseFailure } from './database-failure.js';
import { requireSession } from './session-check.js';
import { tellMigrations } from './migration-progress.js';
import { runMigrations } from './migrations-runner.js';
import { embeddedHome } from './embedded/cluster-layout.js';
import { ServerLease } from './embedded/server-lease.js';
import { limitPool } from './limited-pool.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { sayWaiting } from '../startup/say-waiting.js';

/** Milliseconds to wait for a server that says that it is starting, and between attempts. */
const WAIT_MS = 60_000;
const AGAIN_MS = 500;

/** `cannot_connect_now`: the server is starting, recovering or stopping. */
const NOT_NOW = '57P03';

/** Does work once the database server has started; the failure of the last attempt when it does not. */
function whenStarted<Result>(work: () => Promise<Result>): Promise<Result> {
  return sayWaiting(() => 'Waiting for the database server, which is starting or does not answer yet.', tries(work));
}

async function tries<Result>(work: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: unknown } | undefined)?.code !== NOT_NOW || performance.now() > deadline) throw error;
      await sleep(AGAIN_MS);
    }
  }
}

/** A migrated database and what must be closed after it. */
export interface OpenedDatabase {
  readonly pool: Pool;
  /** Once; again does nothing. Closes the pool; stops the embedded server when nobody else uses it. */
  close(): Promise<void>;
}

/** Opened by this process and not closed yet. */
const OPEN = new Set<OpenedDatabase>();

/** Leaves room for four hosts under PostgreSQL's default of 100 connections. */
const POOL = {
  max: 20,
  connectionTimeoutMillis: 5000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  application_name: 'maestro-host',
};

/** Of a configuration, what opening needs. */
type OpenedConfig = Pick<HostConfig, 'databaseUrl' | 'dataDir'> & Partial<Pick<HostConfig, 'logLevel'>>;

/**
 * Starts or finds the database of a configuration and brings it to this host's schema.
 *
 * @throws BootError when it does not start, cannot be reached, or is too old or too new.
 */
export async function openDatabase({
  databaseUrl,
  dataDir,
  logLevel = 'silent',
}: OpenedConfig): Promise<OpenedDatabase> {
  const lease = databaseUrl ? undefined : await ServerLease.join({ home: embeddedHome(dataDir) });
  const url = databaseUrl ?? lease?.url ?? '';
  try {
    const client = { connectionString: url, ...BOOT_CLIENT };
    // A server that starts, as after a reboot of both, is worth waiting for.
    if (databaseUrl) await whenStarted(() => requireSession(client));
    await runMigrations(url, { tell: tellMigrations(logLevel, { terminal: process.stderr }) });
  } catch (cause) {
    await lease?.leave();
    throw databaseFailure(url, cause);
  }

  const pool = new Pool({ connectionString: url, ...POOL });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  // The same for one that breaks while it is in use: its query fails, and says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  limitPool(pool);
  const close = async () => {
    if (!OPEN.delete(opened)) return;
    await pool.end();
    await lease?.leave();
  };
  const opened = { pool, close };
  OPEN.add(opened);
  return opened;
}

/** For a boot that fails after the database was opened: nobody else knows of it yet. */
export async function closeOpenedDatabases(): Promise<void> {
  await Promise.all([...OPEN].map((opened) => opened.close()));
}
