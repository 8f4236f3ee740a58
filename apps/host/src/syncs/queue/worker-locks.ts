import type { PoolClient } from 'pg';
import { ADVISORY_LOCKS } from '../../database/advisory-locks.constants.js';
import type { Pool } from '../../database/queries.js';

/** Milliseconds before connecting again. */
const AGAIN_AFTER_MS = 500;

/** The server notices within a minute that the machine of this process is gone, and keeps an idle session otherwise. */
const SESSION = `set idle_session_timeout = 0; set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3`;

const HOLD = 'select pg_advisory_lock_shared($1, hashtext(id)) from unnest($2::text[]) as id';
const DROP = 'select pg_advisory_unlock_shared($1, hashtext($2))';

/**
 * Shows all hosts of a database which workers of the queue are alive: a session holds a lock for the id of each, which the server releases when this
 * process ends, whatever ends it. Shared, because two ids may have one hash.
 */
export class WorkerLocks {
  readonly #held = new Set<string>();
  #client?: PoolClient;
  #isClosed = false;
  #sent: Promise<unknown> = Promise.resolve();
  #retry?: NodeJS.Timeout;

  private constructor(private readonly pool: Pool) {}

  /** @throws {Error} if the database cannot be reached. */
  static async open(pool: Pool): Promise<WorkerLocks> {
    const locks = new WorkerLocks(pool);
    await locks.#connect();
    return locks;
  }

  /** From now on, a worker may have jobs. */
  hold(worker: string): void {
    this.#held.add(worker);
    this.#send(HOLD, [ADVISORY_LOCKS.workers, [worker]]);
  }

  /** A worker has ended. A job that it still has in the database is no longer its own. */
  drop(worker: string): void {
    if (this.#held.delete(worker)) this.#send(DROP, [ADVISORY_LOCKS.workers, worker]);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    if (this.#client) this.#lost(this.#client);
  }

  async #connect(): Promise<void> {
    const client = await this.pool.connect();
    client.on('error', () => this.#lost(client));
    if (this.#isClosed) return client.release(true);
    this.#client = client;
    this.#send(SESSION, []);
    this.#send(HOLD, [ADVISORY_LOCKS.workers, [...this.#held]]);
    await this.#sent;
  }

  /** One after the other: a client takes one statement at a time. */
  #send(text: string, values: unknown[]): void {
    const client = this.#client;
    if (client) this.#sent = this.#sent.then(() => client.query(text, values)).catch(() => this.#lost(client));
  }

  /** The locks are gone with their session, so another one takes them again. */
  #lost(client: PoolClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    client.release(true);
    this.#connectLater();
  }

  #connectLater(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#retry);
    const again = (): void => void this.#connect().catch(() => this.#connectLater());
    this.#retry = setTimeout(again, AGAIN_AFTER_MS).unref();
  }
}
