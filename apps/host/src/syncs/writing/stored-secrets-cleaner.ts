import { setTimeout as sleep } from 'node:timers/promises';
import { type Resource, resourceWithoutSecrets } from '@maestro/core';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { POOL, type Pool } from '../../database/queries.js';
import { inTransaction } from '../../database/in-transaction.js';
import { storableJson } from '../../database/storable.js';
import { allowing } from '../../database/time-limits.js';

/** Versions processed before the position is saved. */
const BATCH = 200;

/** Milliseconds after which a batch ends early, because its transaction is idle during the work. */
const BATCH_MS = 5000;

/** Milliseconds between batches: syncs and requests come first. */
const REST_MS = 20;

/** Milliseconds before another attempt if another host does the work or the database is unavailable. */
const RETRY_MS = 10_000;

/**
 * Selects documents to check: those with a name that ends like a secret's, followed by a text, an object or a list, or
 * a URL with a user. A superset of what core removes.
 */
const SUSPECT = String.raw`(pass(word|wd|phrase)?|pwd|secret|token|credential|authorization|config|data|key|hash|string|pem|init)s?([^a-z"\\]|\\u[0-9a-f]{4}|\\.)*": ["{[]|://[^"]*@`;

/** The remaining work that no other host is doing. */
const TAKE = `select position, last_id as "lastId" from clean_up where name = 'stored-secrets' and ended_at is null for update skip locked`;

const LOOK = `
with batch as materialized (
  select id, document from resource_version where id > $1 and id <= $2 order by id limit ${BATCH}
)
select (select max(id) from batch) as last, array(
  select id from batch where concat(document -> 'raw', document -> 'attributes') ~* $3 order by id
) as suspects`;

/**
 * Changes stored versions without creating or dating one. States have the attributes of their version, or of the
 * previous version for a gone resource. Parameters: version, document, attributes before.
 */
const REPLACE = `
with version as (
  update resource_version set document = $2 where id = $1 returning resource_id as id, document -> 'attributes' as attributes
), current as (
  update resource set attributes = version.attributes from version where resource.id = version.id and resource.attributes = $3
)
update resource_past set attributes = version.attributes from version where resource_past.id = version.id and resource_past.attributes = $3`;

/**
 * Removes values with names of secrets from versions that were written before core removed them. Runs in the background
 * in small batches, on one host at a time, and continues after a restart.
 */
@Injectable()
export class StoredSecretsCleaner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(StoredSecretsCleaner.name);
  readonly #stopping = new AbortController();
  #over?: Promise<void>;

  constructor(
    @Inject(HOST_CONFIG) private readonly config: Pick<HostConfig, 'role'>,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role !== 'api') this.#over = this.clean();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#over;
  }

  /** Resolves when everything is done or the host stops. Never rejects: an unavailable database is retried. */
  async clean(): Promise<void> {
    const { signal } = this.#stopping;
    let cleaned = 0;
    for (let rest = 0; !signal.aborted;) {
      await sleep(rest, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        const batch = await allowing('sync', () => this.#batch());
        cleaned += batch.cleaned;
        if (batch.state === 'done') break;
        rest = batch.state === 'more' ? REST_MS : RETRY_MS;
      } catch (error) {
        this.#logger.debug('Stored secrets could not be looked for; the next attempt follows', error);
        rest = RETRY_MS;
      }
    }
    if (cleaned > 0) this.#logger.log({ versions: cleaned, msg: 'Secrets were removed from stored versions' });
  }

  /** The transaction excludes other hosts. Versions are written individually outside of it, so that no sync waits for more than one. */
  #batch(): Promise<{ state: 'more' | 'busy' | 'done'; cleaned: number }> {
    return inTransaction(this.pool, async (client) => {
      const work = await client.query<{ position: string; lastId: string }>(TAKE);
      const [task] = work.rows;
      if (!task) return { state: (await this.#isDone()) ? 'done' : 'busy', cleaned: 0 };
      const values = [task.position, task.lastId, SUSPECT];
      const found = await client.query<{ last: string | null; suspects: string[] }>(LOOK, values);
      let { last } = found.rows[0]!;
      let cleaned = 0;
      const deadline = performance.now() + BATCH_MS;
      for (const id of found.rows[0]!.suspects) {
        if (await this.#cleanVersion(id)) cleaned += 1;
        if (performance.now() < deadline) continue;
        last = id;
        break;
      }
      await client.query(
        `update clean_up set position = coalesce($1, position), ended_at = case when $1::bigint is null then now() end where name = 'stored-secrets'`,
        [last],
      );
      return { state: last === null ? 'done' : 'more', cleaned };
    });
  }

  async #isDone(): Promise<boolean> {
    const { rows } = await this.pool.query(`select from clean_up where name = 'stored-secrets' and ended_at is null`);
    return rows.length === 0;
  }

  async #cleanVersion(id: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ document: Resource | null }>(
      'select document from resource_version where id = $1',
      [id],
    );
    const document = rows[0]?.document;
    if (!document) return false;
    const safe = resourceWithoutSecrets(document);
    if (safe === document) return false;
    await this.pool.query(REPLACE, [id, storableJson(safe), storableJson(document.attributes)]);
    return true;
  }
}
