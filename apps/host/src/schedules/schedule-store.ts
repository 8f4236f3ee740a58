import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../database/queries.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import type { SyncRequest } from '../syncs/requests/sync.service.js';
import { nextTick, type Timing } from '../timing/next-tick.js';

interface DueTask extends Timing {
  readonly task: string;
  readonly deep: boolean;
}

const LOCK_CONNECTION = `select from connection where id = $1 and removed_at is null for no key update skip locked`;

const DUE_TASKS = `
select task, cron, time_zone as "timeZone", interval_seconds as "intervalSeconds", deep from schedule
where connection_id = $1 and enabled and next_at <= $2
  and not exists (select from sync_run run where run.connection_id = $1 and run.state in ('queued', 'running'))
order by task for update`;

/** No connection is held back for longer (see refusalPause). */
const LONGEST_HOLD = '6 hours';

/** A pause left by a clock that was ahead. Parameter: now. */
const HEAL_HOLDS = `
update connection set held_until = $1::timestamptz + interval '${LONGEST_HOLD}'
where held_until > $1::timestamptz + interval '${LONGEST_HOLD}'`;

/**
 * Schedules that are due later than their next time after now were written by a clock that was ahead or has been set
 * back since. Parameters: now, and the cron expressions with their time zones and next times.
 */
const HEAL_SCHEDULES = `
with healthy as (
  select schedule.connection_id, schedule.task, greatest(held_until,
    coalesce(timing.next_at, $1::timestamptz + make_interval(secs => interval_seconds))) as next_at
  from schedule join connection on connection.id = connection_id
  left join unnest($2::text[], $3::text[], $4::timestamptz[]) as timing (cron, time_zone, next_at)
    on interval_seconds is null and timing.cron = schedule.cron and timing.time_zone = schedule.time_zone
  where enabled and schedule.next_at > $1
)
update schedule set next_at = healthy.next_at from healthy
where schedule.connection_id = healthy.connection_id and schedule.task = healthy.task and schedule.next_at > healthy.next_at`;

/** Finds out what is due. */
@Injectable()
export class ScheduleStore {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  /** Creates the suggested schedules for tasks without one, which are new in a plugin. They are disabled if all others are. */
  async addDefaults(now: Date): Promise<void> {
    for (const { manifest } of this.plugins.plugins()) {
      const scheduled = manifest.resources.filter(({ schedule }) => schedule !== undefined);
      const next = scheduled.map(({ schedule = '' }) =>
        nextTick({ cron: schedule, timeZone: 'UTC', intervalSeconds: null }, now),
      );
      await this.pool.query(
        `insert into schedule (connection_id, task, cron, enabled, next_at)
         select id, task, cron, others.enabled, case when others.enabled then next_at end
         from connection, unnest($2::text[], $3::text[], $4::timestamptz[]) as type (task, cron, next_at),
           lateral (select coalesce(bool_or(enabled), true) as enabled from schedule where connection_id = connection.id) as others
         where provider = $1 and removed_at is null
           and not exists (select from schedule where connection_id = connection.id and schedule.task = type.task)
         on conflict do nothing`,
        [manifest.id, scheduled.map(({ task }) => task), scheduled.map(({ schedule }) => schedule), next],
      );
    }
  }

  /** The current time by the database's clock, because hosts' clocks differ. */
  async now(): Promise<Date> {
    return (await this.pool.query<{ now: Date }>('select now()')).rows[0]!.now;
  }

  /** Corrects next times that a changed clock put too far ahead. */
  async heal(now: Date): Promise<void> {
    await this.pool.query(HEAL_HOLDS, [now]);
    const { rows } = await this.pool.query<{ cron: string; timeZone: string }>(
      `select distinct cron, time_zone as "timeZone" from schedule where enabled and cron is not null`,
    );
    const next = rows.map((timing) => nextTick({ ...timing, intervalSeconds: null }, now));
    const values = [now, rows.map(({ cron }) => cron), rows.map(({ timeZone }) => timeZone), next];
    await this.pool.query(HEAL_SCHEDULES, values);
  }

  /** Connections with something due. */
  async dueConnections(now: Date): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `select distinct connection_id as id from schedule where enabled and next_at <= $1 order by id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Takes the due tasks of a connection and advances their schedules, in the transaction that requests the sync, so
   * that each task is requested once over all workers and none is lost with a worker. Skips a locked connection. A task
   * that was due several times is due once, and a task of a connection that is being synced stays due until that sync
   * has ended: otherwise, a rare task might always collide with a frequent one and never run.
   *
   * @returns the tasks, and whether one of them is deep.
   */
  async take(connectionId: string, now: Date, client: Pick<Pool, 'query'>): Promise<Required<SyncRequest>> {
    const { rowCount } = await client.query(LOCK_CONNECTION, [connectionId]);
    if (rowCount === 0) return { tasks: [], deep: false };
    const { rows } = await client.query<DueTask>(DUE_TASKS, [connectionId, now]);
    for (const due of rows) {
      await client.query('update schedule set last_at = $3, next_at = $4 where connection_id = $1 and task = $2', [
        connectionId,
        due.task,
        now,
        nextTick(due, now),
      ]);
    }
    return { tasks: rows.map(({ task }) => task), deep: rows.some(({ deep }) => deep) };
  }
}
