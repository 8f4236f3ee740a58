import { Inject, Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../config/host-config.types.js';
import { POOL, type Pool } from '../database/database.tokens.js';
import { SyncService } from '../syncs/sync.service.js';
import { type DueTask, ScheduleStore } from './schedule-store.js';

const TICK_MS = 1000;

/** Asks for the syncs that are due, in processes that work. */
@Injectable()
export class ScheduleTicker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #timer?: NodeJS.Timeout;

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

  /** One look at what is due. A connection that is being synced is left out: its task comes again. */
  async tick(now = new Date()): Promise<void> {
    await this.schedules.addDefaults(now);
    const due = await this.schedules.takeDue(now);
    for (const [connectionId, tasks] of byConnection(due)) {
      if (!(await this.#isBusy(connectionId))) await this.syncs.request(connectionId, tasks, 'schedule');
    }
  }

  /** The next look comes after this one: ticks never overlap. A database that is away is asked again. */
  #later(): void {
    this.#timer = setTimeout(() => {
      this.tick()
        .catch(() => undefined)
        .finally(() => this.#timer && this.#later());
    }, TICK_MS).unref();
  }

  async #isBusy(connectionId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `select 1 from sync_run where connection_id = $1 and state in ('queued', 'running')`,
      [connectionId],
    );
    return (rowCount ?? 0) > 0;
  }
}

function byConnection(due: readonly DueTask[]): Map<string, string[]> {
  const tasks = new Map<string, string[]>();
  for (const { connectionId, task } of due) tasks.set(connectionId, [...(tasks.get(connectionId) ?? []), task]);
  return tasks;
}
