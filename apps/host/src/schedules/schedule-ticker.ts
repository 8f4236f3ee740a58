import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { type PoolClient } from 'pg';
import { HOST_CONFIG, type HostConfig } from '../config/host-config.types.js';
import { POOL, type Pool } from '../database/queries.js';
import { inTransaction } from '../database/in-transaction.js';
import { isDatabaseOutage } from '../database/database-errors.js';
import { ProblemError } from '../http/problems/problem.error.js';
import { type SyncRequest, SyncService, AFTER_OTHERS } from '../syncs/requests/sync.service.js';
import { ScheduleStore } from './schedule-store.js';
import { storableText } from '../database/storable.js';

/** If the latest sync failed in the same way, it is updated, so that a schedule of every minute does not fill the list. */
const NOTE = `
with latest as (
  select id, state, trigger, attempt, message from sync_run where connection_id = $1 order by requested_at desc limit 1
), again as (
  update sync_run set requested_at = greatest(now(), sync_run.requested_at), ended_at = greatest(now(), sync_run.ended_at) from latest
  where sync_run.id = latest.id and latest.state = 'failed' and latest.trigger = 'schedule' and latest.attempt = 0
    and latest.message = $2
  returning sync_run.id
)
insert into sync_run (connection_id, trigger, state, requested_at, ended_at, message)
select $1, 'schedule', 'failed', moment, moment, $2 from (select ${AFTER_OTHERS}) as latest (moment) where not exists (select from again)`;

/** Records a scheduled sync that could not start as a failed sync with the reason, so that people notice that nothing is read. */
async function noteUnstartedRun(client: PoolClient, connectionId: string, reason: string): Promise<void> {
  await client.query(NOTE, [connectionId, storableText(`It could not begin. ${reason}`)]);
}

const TICK_MS = 1000;

/** Ticks between checks for next times left by a changed clock. */
const HEAL_EVERY = 30;

/** Requests due syncs, in worker processes. */
@Injectable()
export class ScheduleTicker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(ScheduleTicker.name);
  /** New tasks of plugins only appear with a restart. */
  #hasDefaults = false;
  #timer?: NodeJS.Timeout;
  #ticks = 0;

  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ScheduleStore) private readonly schedules: ScheduleStore,
    @Inject(SyncService) private readonly syncs: SyncService,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role !== 'api') this.#later();
  }

  beforeApplicationShutdown(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /**
   * One check of due schedules.
   *
   * @param at the time; default: the database's current time.
   */
  async tick(at?: Date): Promise<void> {
    const now = at ?? (await this.schedules.now());
    if (this.#ticks++ % HEAL_EVERY === 0) await this.schedules.heal(now);
    if (!this.#hasDefaults) await this.schedules.addDefaults(now);
    this.#hasDefaults = true;
    for (const connectionId of await this.schedules.dueConnections(now)) await this.#start(connectionId, now);
  }

  /** A failure of one connection, for example because its plugin is not loaded, must not affect the others. */
  async #start(connectionId: string, now: Date): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      const due = await this.schedules.take(connectionId, now, client);
      if (due.tasks.length > 0) await this.#request(client, connectionId, due);
    });
  }

  async #request(client: PoolClient, connectionId: string, due: SyncRequest): Promise<void> {
    try {
      await this.syncs.requestIn(client, connectionId, due, { trigger: 'schedule' });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.#logger.warn({ connectionId, reason: error.message, msg: 'A scheduled sync could not begin' });
      await noteUnstartedRun(client, connectionId, error.message);
    }
  }

  /** The next check comes after this one, so ticks never overlap. An unavailable database is retried. */
  #later(): void {
    this.#timer = setTimeout(() => {
      this.tick()
        .catch((error: unknown) => this.#tellFailure(error))
        .finally(() => this.#timer && this.#later());
    }, TICK_MS).unref();
  }

  /** Everything else already reports that the database is unavailable. */
  #tellFailure(error: unknown): void {
    if (!isDatabaseOutage(error)) this.#logger.warn('What is due could not be looked for', error);
  }
}
