import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { CLUSTER_DATABASE, CLUSTER_USER, claimOf } from './cluster-layout.js';
import { ensureServer, type EmbeddedServer, type EmbeddedServerOptions } from './embedded-server.js';
import { runProgram } from './server-process.js';
import { ADVISORY_LOCKS } from '../advisory-locks.constants.js';

/** PostgreSQL writes all data and exits; after this time, it is left to finish on its own. */
const STOP_MS = 60_000;

/** Shuts a server down ("fast" mode: sessions are ended, and the next start needs no recovery) and waits until its process has exited. */
export async function stopServer({ pid, layout, binaries }: EmbeddedServer): Promise<void> {
  if (process.platform === 'win32') {
    return runProgram(binaries.pgCtl, ['stop', '-D', layout.data, '-m', 'fast'], {
      data: layout.data,
      account: undefined,
    });
  }
  if ((await claimOf(pid, layout)) === 'gone') return;
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + STOP_MS;
  while (performance.now() < deadline && (await claimOf(pid, layout)) !== 'gone') await sleep(5);
}

/** If a server stops while being joined, the next one is joined. */
const TRIES = 20;

/** The connection timeout in milliseconds. */
const CONNECT_MS = 10_000;

/** Between attempts to restart a server that exited. */
const REVIVE_MS = 1000;

/**
 * This process's lease of a server that several may share. A shared advisory lock marks the server as in use;
 * PostgreSQL releases it if the process dies. The last one to leave stops the server. A server that exits is restarted
 * on the same port.
 */
export class ServerLease {
  private left = false;
  /** The restart in progress, if any. */
  private revival: Promise<void> = Promise.resolve();
  private readonly leaving = new AbortController();

  private constructor(
    private readonly options: EmbeddedServerOptions,
    private server: EmbeddedServer,
    private session: Client,
  ) {
    this.watch();
  }

  /** @throws BootError if there is no server and none can be started. */
  static async join(options: EmbeddedServerOptions): Promise<ServerLease> {
    const { server, session } = await joinServer(options);
    return new ServerLease(options, server, session);
  }

  /** The URL of the host's database on this server. */
  get url(): string {
    const { password, port } = this.server;
    return `postgres://${CLUSTER_USER}:${password}@127.0.0.1:${port}/${CLUSTER_DATABASE}`;
  }

  /** Stops using the server, and stops it if nobody else uses it. All other connections of this process must be closed first. */
  async leave(): Promise<void> {
    this.left = true;
    this.leaving.abort();
    // Otherwise a restart in progress would continue, in a directory that may be removed next.
    await this.revival;
    const alone = await this.session
      .query(`select pg_advisory_unlock_shared($1)`, [ADVISORY_LOCKS.serverUsers])
      .then(() =>
        this.session.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
          ADVISORY_LOCKS.serverUsers,
        ]),
      )
      .then(({ rows }) => rows[0]?.alone === true)
      .catch(() => false);
    if (alone) await stopServer(this.server);
    await this.session.end().catch(() => undefined);
  }

  private watch(): void {
    this.session.once('end', () => {
      if (!this.left) this.revival = this.revive().catch(() => undefined);
    });
  }

  private async revive(): Promise<void> {
    while (!this.left) {
      const joined = await joinServer({ ...this.options, port: this.server.port }).catch(() => undefined);
      if (joined) {
        ({ server: this.server, session: this.session } = joined);
        this.watch();
        return;
      }
      await sleep(REVIVE_MS, undefined, { ref: false, signal: this.leaving.signal });
    }
  }
}

async function joinServer(options: EmbeddedServerOptions): Promise<{ server: EmbeddedServer; session: Client }> {
  for (let tries = 1; ; tries += 1) {
    const server = await ensureServer(options);
    const { port, password } = server;
    const session = new Client({
      host: '127.0.0.1',
      port,
      user: CLUSTER_USER,
      password,
      database: 'postgres',
      keepAlive: true,
      // Another program may have taken the port of a dead server, and not respond.
      connectionTimeoutMillis: CONNECT_MS,
    });
    session.on('error', () => undefined);
    try {
      await session.connect();
      await session.query('select pg_advisory_lock_shared($1)', [ADVISORY_LOCKS.serverUsers]);
      await ensureDatabase(session);
      return { server, session };
    } catch (error) {
      await session.end().catch(() => undefined);
      if (tries === TRIES) throw error;
      await sleep(25);
    }
  }
}

async function ensureDatabase(session: Client): Promise<void> {
  const { rowCount } = await session.query('select from pg_database where datname = $1', [CLUSTER_DATABASE]);
  if (rowCount) return;
  await session.query(`create database ${CLUSTER_DATABASE}`).catch((error: unknown) => {
    // Another host created it first: duplicate_database, or a unique violation if it was at the same moment.
    if (!(error instanceof DatabaseError && (error.code === '42P04' || error.code === '23505'))) throw error;
  });
}
