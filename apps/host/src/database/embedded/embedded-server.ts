import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { BootError } from '../../startup/boot-step.js';
import { CLUSTER_USER, clusterLayout, type ClusterLayout, claimOf, isAlive } from './cluster-layout.js';
import { createCluster } from './cluster-creator.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { readPostmasterFile, startServer } from './server-starter.js';
import { serverAccount } from './server-process.js';

/** Known failures, by the message of the system or PostgreSQL, and what to do about them. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /ENOSPC|No space left on device|Check free disk space/,
    'The disk is full. Free some space, or set MAESTRO_DATA_DIR to another location; nothing was overwritten.',
  ],
  [
    /EROFS|Read-only file system|ENOENT.*mkdir/,
    'The directory cannot be created there. Set MAESTRO_DATA_DIR to a writable location.',
  ],
  [
    /EACCES|EPERM|Permission denied/,
    'This user may not read or write it. Start the host as its owner, or set MAESTRO_DATA_DIR to another location.',
  ],
  [/ENOTDIR|EEXIST/, 'A file with the name of the directory exists. Set MAESTRO_DATA_DIR to another directory.'],
  [
    /spawn .*ENOENT|cannot open shared object|symbol not found/,
    'The embedded PostgreSQL requires the GNU C library. Set MAESTRO_DATABASE_URL to a PostgreSQL server instead.',
  ],
];

const OTHERWISE = 'Set MAESTRO_DATABASE_URL to use another server, or give MAESTRO_DATA_DIR another place.';

/** The maximum length of an excerpt of the server's output. */
const EXCERPT = 1500;

/** Explains why the embedded PostgreSQL of a directory does not start. */
export function startFailure(home: string, cause: unknown): BootError {
  const text = (cause instanceof Error ? cause.message : String(cause)).trim();
  const advice = ADVICE.find(([pattern]) => pattern.test(text))?.[1] ?? OTHERWISE;
  return new BootError(`The embedded PostgreSQL in ${home} does not start. ${advice}\n${text.slice(-EXCERPT)}`, {
    cause,
  });
}

/** Options of {@link ensureServer}. */
export interface EmbeddedServerOptions {
  /** The directory of the cluster and its files, which is created if necessary. */
  readonly home: string;
  /** False: without fsync, for tests. */
  readonly durable?: boolean;
  /** The preferred port; otherwise any free one. */
  readonly port?: number;
}

/** A running server. */
export interface EmbeddedServer {
  readonly pid: number;
  readonly port: number;
  readonly password: string;
  readonly layout: ClusterLayout;
  /** False: it was already running, and was adopted. */
  readonly started: boolean;
  readonly binaries: PostgresBinaries;
}

/** Allows for a server that stops or replays its log, and for races between hosts. */
const SERVER_TIMEOUT_MS = 120_000;

/** Messages of a server that lost a race for the directory or the port. */
const RACE = /lock file "postmaster\.pid"|Address already in use|pre-existing shared memory block/;
const FULL_DISK = /No space left on device/;

/**
 * Finds the server of a directory, or starts one. Any number of processes may do so at once: PostgreSQL's
 * `postmaster.pid` allows one server per directory, and the loser of a race uses the winner's. The server is a separate
 * process and outlives this one.
 *
 * @throws BootError if it cannot be started, with what to do about it.
 */
export async function ensureServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { home, durable = true } = options;
  const layout = clusterLayout(home);

  const deadline = performance.now() + SERVER_TIMEOUT_MS;
  let failure = '';
  try {
    const account = serverAccount(layout.data);
    const binaries = postgresBinaries(account, `${home}-programs`);
    await createCluster(layout, { binaries, account, durable });
    await refuseOtherVersion(layout, binaries);
    const password = await readFile(layout.password, 'utf8');
    for (let ownStart = false; performance.now() < deadline; await sleep(10)) {
      const running = await readPostmasterFile(layout.data);
      if (running && (await claimOf(running.pid, layout)) !== 'gone') {
        if (running.ready && (await isServerOf(layout, running.port, password))) {
          return { ...running, password, layout, started: ownStart, binaries };
        }
        continue;
      }
      // PostgreSQL itself replaces the file of a dead process. It only refuses if the process id now belongs to another
      // program.
      if (running && isAlive(running.pid)) await removeStaleFile(layout, running.pid);
      const outcome = await startServer(layout, { binaries, account, durable, port: options.port });
      if ('port' in outcome) ownStart = true;
      else if (!RACE.test((failure = outcome.failure)) || FULL_DISK.test(failure)) break;
    }
  } catch (cause) {
    throw cause instanceof BootError ? cause : startFailure(home, cause);
  }
  throw startFailure(
    home,
    new Error(failure || `Another server has held the directory for ${SERVER_TIMEOUT_MS / 1000} s.`),
  );
}

async function refuseOtherVersion({ data, home }: ClusterLayout, { major }: PostgresBinaries): Promise<void> {
  const found = parseInt(await readFile(join(data, 'PG_VERSION'), 'utf8'), 10);
  if (found === major) return;
  throw new BootError(
    `The database in ${home} was made by PostgreSQL ${found}, and this host brings ${major}. Nothing was changed. ` +
      (found > major
        ? 'Use the newer host that made it, or another MAESTRO_DATA_DIR.'
        : 'Start the older host that made it, dump its database with pg_dump, and restore the dump into a new MAESTRO_DATA_DIR.'),
  );
}

/** Renamed, checked again, then removed: if another host has started a server in between, its file is restored. */
async function removeStaleFile({ data }: ClusterLayout, pid: number): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  const content = await readFile(aside, 'utf8').catch(() => '');
  if (content && parseInt(content, 10) !== pid) await rename(aside, file);
  else await rm(aside, { force: true });
}

/**
 * The server must accept this directory's password and read a file just written there, because a copied directory has
 * the same password.
 */
async function isServerOf({ data }: ClusterLayout, port: number, password: string): Promise<boolean> {
  const name = `maestro-${randomUUID()}`;
  const client = new Client({ host: '127.0.0.1', port, user: CLUSTER_USER, password, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await writeFile(join(data, name), name, { mode: 0o644 });
    await client.connect();
    const { rows } = await client.query<{ text: string | null }>('select pg_read_file($1, true) as text', [name]);
    return rows[0]?.text === name;
  } catch {
    return false;
  } finally {
    await Promise.all([client.end().catch(() => undefined), rm(join(data, name), { force: true })]);
  }
}
