import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../database/database.tokens.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { nextTick, type Timing } from './next-tick.js';

/** When one task of a connection runs by itself. */
export interface ScheduleView extends Timing {
  readonly task: string;
  readonly enabled: boolean;
  readonly nextAt: Date | null;
  readonly lastAt: Date | null;
}

/** A task that is due. */
export interface DueTask extends Timing {
  readonly connectionId: string;
  readonly task: string;
}

const VIEW = `task, cron, time_zone as "timeZone", interval_seconds as "intervalSeconds", enabled, next_at as "nextAt", last_at as "lastAt"`;

/** Keeps the schedules. A connection's tasks begin with the defaults of the manifest. */
@Injectable()
export class ScheduleStore {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  async of(connectionId: string): Promise<ScheduleView[]> {
    const { rows } = await this.pool.query<ScheduleView>(
      `select ${VIEW} from schedule where connection_id = $1 order by task`,
      [connectionId],
    );
    return rows;
  }

  /** Makes the default schedules of every task that has none, so also of a plugin that learned a new task. */
  async addDefaults(now: Date): Promise<void> {
    for (const { manifest } of this.plugins.plugins()) {
      const scheduled = manifest.resources.filter(({ schedule }) => schedule !== undefined);
      const next = scheduled.map(({ schedule = '' }) =>
        nextTick({ cron: schedule, timeZone: 'UTC', intervalSeconds: null }, now),
      );
      await this.pool.query(
        `insert into schedule (connection_id, task, cron, next_at)
         select id, task, cron, next_at from connection, unnest($2::text[], $3::text[], $4::timestamptz[]) as type (task, cron, next_at)
         where provider = $1 and removed_at is null on conflict do nothing`,
        [manifest.id, scheduled.map(({ task }) => task), scheduled.map(({ schedule }) => schedule), next],
      );
    }
  }

  /** Sets a task's schedule; its next tick is worked out from now. */
  async set(
    connectionId: string,
    task: string,
    timing: Timing & { readonly enabled: boolean },
    now: Date,
  ): Promise<void> {
    const { cron, timeZone, intervalSeconds, enabled } = timing;
    await this.pool.query(
      `insert into schedule (connection_id, task, cron, time_zone, interval_seconds, enabled, next_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (connection_id, task) do update set cron = excluded.cron, time_zone = excluded.time_zone,
         interval_seconds = excluded.interval_seconds, enabled = excluded.enabled, next_at = excluded.next_at`,
      [connectionId, task, cron, timeZone, intervalSeconds, enabled, nextTick(timing, now)],
    );
  }

  /**
   * Takes what is due and moves it on, each task once over all workers: whoever locks a row takes it.
   * A task that was due several times meanwhile is due once.
   */
  async takeDue(now: Date): Promise<DueTask[]> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<DueTask>(
        `select connection_id as "connectionId", ${VIEW} from schedule
         where enabled and next_at <= $1 and connection_id in (select id from connection where removed_at is null)
         for update skip locked`,
        [now],
      );
      for (const due of rows) {
        await client.query('update schedule set last_at = $3, next_at = $4 where connection_id = $1 and task = $2', [
          due.connectionId,
          due.task,
          now,
          nextTick(due, now),
        ]);
      }
      await client.query('commit');
      return rows;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}
