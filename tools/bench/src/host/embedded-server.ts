import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** The process and address of a host's embedded PostgreSQL. */
export interface EmbeddedServer {
  readonly pid: number;
  readonly port: number;
}

const STOP_MS = 30_000;

/** The running server of a data directory, from lines 1 and 4 of `postmaster.pid`; undefined if it is not running. */
export async function embeddedServer(dataDir: string): Promise<EmbeddedServer | undefined> {
  const file = join(dataDir, 'postgresql', 'data', 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').map(Number);
  const [pid = 0, , , port = 0] = lines;
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/**
 * Connects to the database of a running host, calls `work`, and disconnects.
 *
 * @throws {Error} if the database is not running.
 */
export async function withDatabase<Result>(
  dataDir: string,
  work: (database: Client) => Promise<Result>,
): Promise<Result> {
  const server = await embeddedServer(dataDir);
  if (!server) throw new Error(`No database is running in ${dataDir}.`);
  const password = await readFile(join(dataDir, 'postgresql', 'password'), 'utf8');
  const client = new Client({ host: '127.0.0.1', port: server.port, user: 'maestro', password, database: 'maestro' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Stops the database of a host that was killed. */
export async function stopOrphanedServer(dataDir: string): Promise<void> {
  const server = await embeddedServer(dataDir);
  if (!server) return;
  // SIGINT is PostgreSQL's fast shutdown.
  process.kill(server.pid, 'SIGINT');
  const deadline = performance.now() + STOP_MS;
  while (performance.now() < deadline && (await embeddedServer(dataDir))) await sleep(20);
}
