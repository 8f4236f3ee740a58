import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { Pool as NewPool } from 'pg';
import { HOST_CONFIG, type HostConfig } from '../config/host-config.types.js';
import { limitPool } from '../database/limited-pool.js';
import { DATABASE_URL, POOL, type Pool } from '../database/queries.js';
import { ProblemError } from '../http/problems/problem.error.js';
import { ensureReader, NoReaderError } from './reader-role.js';

/** How many queries run at once. The host's own pool has 20 connections. */
export const SQL_QUERIES_AT_ONCE = 3;

/** Connections that are logged in as the reader, so that nothing in a query can lead back to the host's own rights. */
@Injectable()
export class SqlReader implements BeforeApplicationShutdown {
  readonly #logger = new Logger('SqlReader');
  #pool: Pool | undefined;
  #reason = 'This host has no reading role.';
  #prepared: Promise<void> | undefined;

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(DATABASE_URL) private readonly url: string,
    @Inject(HOST_CONFIG) private readonly config: Pick<HostConfig, 'sqlRole' | 'databaseUrl'>,
  ) {}

  /** Creates the role, without delaying the start of the host: queries wait for it. A host also works without. */
  prepare(): void {
    this.#prepared = this.#prepare();
  }

  async #prepare(): Promise<void> {
    const { sqlRole: role, databaseUrl } = this.config;
    if (role === undefined) return;
    try {
      const url = await ensureReader(this.pool, { role, url: this.url, isOwnServer: databaseUrl === undefined });
      this.#pool = new NewPool({
        connectionString: url,
        max: SQL_QUERIES_AT_ONCE,
        connectionTimeoutMillis: 5000,
        application_name: 'maestro-host SQL',
      });
      this.#pool.on('error', () => undefined);
      this.#pool.on('connect', (client) => client.on('error', () => undefined));
      limitPool(this.#pool);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#reason =
        error instanceof NoReaderError ? reason : 'The reading role could not be created. See the log of the host.';
      this.#logger.warn({ reason, msg: 'SQL queries are not available' });
    }
  }

  /** @throws ProblemError `sql-unavailable`, with the reason. */
  async readers(): Promise<Pool> {
    await this.#prepared;
    if (this.#pool) return this.#pool;
    throw new ProblemError('sql-unavailable', `SQL queries are not available. ${this.#reason}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#prepared;
    await this.#pool?.end();
  }
}
