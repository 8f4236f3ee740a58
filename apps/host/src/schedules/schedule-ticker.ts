import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { type PoolClient } from 'pg';
import { HOST_CONFIG, type HostConfig } from '../config/host-config.types.js';
import { POOL, type Pool } from '../database/database-tokens.js';
import { inTransaction } from '../database/in-transaction.js';
import { isDatabaseOutage } from '../database/database-errors.js';
import { ProblemError } from '../http/problems/problem.error.js';
import { type SyncRequest, SyncService } from '../syncs/requests/sync.service.js';
import { ScheduleStore } from './schedule-store.js';
import { storableText } from '../database/storable-text.js';
import { AFTER_OTHERS } from '../syncs/requests/after-others.sql.js';

/** The newest run is moved on where it failed the same way: a schedule of every minute must not fill the list of runs. */
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

/** Keeps that a scheduled sync could not begin, and why, as a run that failed: else nobody would know that nothing is read any more. */
async function noteUnstartedRun(client: PoolClient, connectionId: string, reason: string): Promise<void> {
  await client.query(NOTE, [connectionId, storableText(`It could not begin. ${reason}`)]);
}

const TICK_MS = 1000;

/** Ticks from one look for next times that a moved clock left to the next. */
const HEAL_EVERY = 30;

/** Asks for the syncs that are due, in processes that work. */
@Injectable()
export class ScheduleTicker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(ScheduleTicker.name);
  /** Plugins learn new tasks between two starts, and not while this process runs. */
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
   * One look at what is due.
   *
   * @param at the moment; now by the clock of the database, by default.
   */
  async tick(at?: Date): Promise<void> {
    const now = at ?? (await this.schedules.now());
    if (this.#ticks++ % HEAL_EVERY === 0) await this.schedules.heal(now);
    if (!this.#hasDefaults) await this.schedules.addDefaults(now);
    this.#hasDefaults = true;
    for (const connectionId of await this.schedules.dueConnections(now)) await this.#start(connectionId, now);
  }

  /** What one connection cannot do, for example because its plugin is not loaded, is no reason to leave the others out. */
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

  /** The next look comes after this one: ticks never overlap. A database that is away is asked again. */
  #later(): void {
    this.#timer = setTimeout(() => {
      this.tick()
        .catch((error: unknown) => this.#tellFailure(error))
        .finally(() => this.#timer && this.#later());
    }, TICK_MS).unref();
  }

  /** That the database is away is told by everything else already. */
  #tellFailure(error: unknown): void {
    if (!isDatabaseOutage(error)) this.#logger.warn('What is due could not be looked for', error);
  }
}
