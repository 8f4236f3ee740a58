import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { CLUSTER_DATABASE, CLUSTER_USER } from './cluster-layout.js';
import { ensureServer, type EmbeddedServer, type EmbeddedServerOptions } from './embedded-server.js';
import { claimOf } from './cluster-process.js';
import { runProgram } from './server-process.js';

/** PostgreSQL writes everything out and ends; after this time it is left to finish on its own. */
const STOP_MS = 60_000;

/** Stops a server in order ("fast": sessions are ended, nothing needs recovery at the next start) and waits until its process is gone. */
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

/** Held shared by every host that uses the server, and alone by the one that stops it. Any number, the same in every version. */
const USERS_LOCK = 7_307_000;

/** A server that stops while it is joined is joined again, as the next one. */
const TRIES = 20;

/** Milliseconds that a server has to let a session in. */
const CONNECT_MS = 10_000;

/** Between attempts to restart a server that exited. */
const REVIVE_MS = 1000;

/**
 * This process's part in a server that several may share. While it is held, a shared advisory lock says that somebody uses the server;
 * PostgreSQL frees it when the process dies in any way. The last one to leave stops the server. A server that exits is started
 * again, on the same port.
 */
export class ServerLease {
  private left = false;
  /** The server being started again, while it is. */
  private revival: Promise<void> = Promise.resolve();
  private readonly leaving = new AbortController();

  private constructor(
    private readonly options: EmbeddedServerOptions,
    private server: EmbeddedServer,
    private session: Client,
  ) {
    this.watch();
  }

  /** @throws BootError when there is no server and none can be started. */
  static async join(options: EmbeddedServerOptions): Promise<ServerLease> {
    const { server, session } = await joinServer(options);
    return new ServerLease(options, server, session);
  }

  /** Of the host's database on this server. */
  get url(): string {
    const { password, port } = this.server;
    return `postgres://${CLUSTER_USER}:${password}@127.0.0.1:${port}/${CLUSTER_DATABASE}`;
  }

  /** Stops using the server, and stops it when nobody else does. Every other connection of this process must be closed before. */
  async leave(): Promise<void> {
    this.left = true;
    this.leaving.abort();
    // A server that is just being started again would otherwise go on with it, in a directory that somebody may remove next.
    await this.revival;
    const alone = await this.session
      .query(`select pg_advisory_unlock_shared($1)`, [USERS_LOCK])
      .then(() => this.session.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [USERS_LOCK]))
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
      // Another program may have taken the port of a server that died, and say nothing.
      connectionTimeoutMillis: CONNECT_MS,
    });
    session.on('error', () => undefined);
    try {
      await session.connect();
      await session.query('select pg_advisory_lock_shared($1)', [USERS_LOCK]);
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
    // Another host made it first: duplicate_database, or a unique violation when it was at the same moment.
    if (!(error instanceof DatabaseError && (error.code === '42P04' || error.code === '23505'))) throw error;
  });
}
