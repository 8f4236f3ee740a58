import { Pool } from 'pg';
import { type HostConfig } from '../config/host-config.types.js';
import { BOOT_CLIENT, requireSession } from './session-check.js';
import { databaseFailure } from './database-failure.js';
import { tellMigrations } from './migration-progress.js';
import { runMigrations } from './migrations-runner.js';
import { embeddedHome } from './embedded/cluster-layout.js';
import { ServerLease } from './embedded/server-lease.js';
import { HostClient } from './host-client.js';
import { limitPool } from './limited-pool.js';
import { scopePool } from './scoped-pool.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { sayWaiting } from '../startup/boot-step.js';

/** Milliseconds to wait for a server that is starting, and between attempts. */
const WAIT_MS = 60_000;
const AGAIN_MS = 500;

/** `cannot_connect_now`: the server is starting, recovering or stopping. */
const NOT_NOW = '57P03';

/** Runs work once the database server has started. Fails with the error of the last attempt. */
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

/** A migrated database and its resources. */
export interface OpenedDatabase {
  readonly pool: Pool;
  /** Its address, with the password of the host. */
  readonly url: string;
  /** Closes the pool, and stops the embedded server if nobody else uses it. Further calls have no effect. */
  close(): Promise<void>;
}

/** Opened by this process and not closed yet. */
const OPEN = new Set<OpenedDatabase>();

/** Allows four hosts under PostgreSQL's default of 100 connections. */
const POOL = {
  max: 20,
  connectionTimeoutMillis: 5000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  application_name: 'maestro-host',
};

/** The parts of the configuration that opening needs. */
type OpenedConfig = Pick<HostConfig, 'databaseUrl' | 'dataDir'> & Partial<Pick<HostConfig, 'logLevel'>>;

/**
 * Starts or connects to the configured database and migrates it to this host's schema.
 *
 * @throws BootError if it does not start, cannot be reached, or is too old or too new.
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
    // Waits for a server that is starting, as after a reboot of both.
    if (databaseUrl) await whenStarted(() => requireSession(client));
    await runMigrations(url, { tell: tellMigrations(logLevel, { terminal: process.stderr }) });
  } catch (cause) {
    await lease?.leave();
    throw databaseFailure(url, cause);
  }

  const pool = new Pool({ connectionString: url, ...POOL, Client: HostClient });
  // A broken idle connection is replaced at the next query. Without a listener, the error would end the process.
  pool.on('error', () => undefined);
  // The same for a connection in use, whose query fails with an error.
  pool.on('connect', (client) => client.on('error', () => undefined));
  limitPool(pool);
  scopePool(pool);
  const close = async () => {
    if (!OPEN.delete(opened)) return;
    await pool.end();
    await lease?.leave();
  };
  const opened = { pool, url, close };
  OPEN.add(opened);
  return opened;
}

/** For a start that fails after the database was opened, when nothing else would close it. */
export async function closeOpenedDatabases(): Promise<void> {
  await Promise.all([...OPEN].map((opened) => opened.close()));
}
