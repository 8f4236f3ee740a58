import { type ResourceType, unknownWord } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../access/audit/audit.service.js';
import { type Caller } from '../access/caller/caller.js';
import { type ConnectionRow, ConnectionStore } from '../connections/store/connection-store.js';
import { type Queries, POOL, type Pool } from '../database/queries.js';
import { inUnlimitedTransaction } from '../database/in-transaction.js';
import { invalidRequest, ProblemError } from '../http/problems/problem.error.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { connectionSchedules } from '../timing/connection-schedules.js';
import { type ScheduleChangeDto, type ScheduleView } from '../timing/schedule.dto.js';

/** The schedule to write, and the caller. */
export interface TaskOfConnection {
  /** Of the connection. */
  readonly id: string;
  readonly task: string;
  readonly caller: Caller | undefined;
}

/** Reads and changes schedules of tasks. Each change and its audit event are written atomically. */
@Injectable()
export class SchedulesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ConnectionStore) private readonly connections: ConnectionStore,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /**
   * Ordered by task.
   * @throws {ProblemError} 404 or 409 for a connection that does not exist or was removed.
   */
  async list(id: string): Promise<ScheduleView[]> {
    await this.connections.getActiveOrThrow(id);
    return this.#of(id, this.pool);
  }

  /** Changes the schedule of every task. @throws {ProblemError} 404 or 409 for a connection that does not exist or was removed. */
  changeAll(id: string, change: ScheduleChangeDto, caller: Caller | undefined): Promise<ScheduleView[]> {
    return inUnlimitedTransaction(this.pool, async (tx) => {
      const connection = await this.connections.lockPresent(id, tx);
      const types = this.#typesOf(connection);
      await connectionSchedules.change({ connection, types, isEvery: true }, change, tx);
      await this.audit.record({ caller, action: 'schedule.update', target: id, detail: { ...change } }, tx);
      return this.#of(id, tx);
    });
  }

  /**
   * Sets the schedule of one task, or changes the given parts.
   *
   * @throws {ProblemError} 404 or 409 for a connection or a task that does not exist or was removed; 400 for a schedule
   * without a time.
   */
  write(
    { id, task, caller }: TaskOfConnection,
    how: 'set' | 'change',
    wanted: ScheduleChangeDto,
  ): Promise<ScheduleView> {
    return inUnlimitedTransaction(this.pool, async (tx) => {
      const connection = await this.connections.lockPresent(id, tx);
      const all = this.#typesOf(connection);
      const types = all.filter((type) => type.task === task);
      if (types.length === 0)
        throw noTask(
          task,
          all.map((type) => type.task),
        );
      await connectionSchedules[how]({ connection, types }, wanted, tx);
      await this.audit.record({ caller, action: 'schedule.update', target: id, detail: { task, ...wanted } }, tx);
      const written = (await this.#of(id, tx)).find((view) => view.task === task);
      if (!written) throw invalidRequest([{ field: 'cron', message: 'give cron or intervalSeconds' }]);
      return written;
    });
  }

  #typesOf({ provider }: ConnectionRow): readonly ResourceType[] {
    return this.plugins.find(provider)?.manifest.resources ?? [];
  }

  async #of(id: string, queries: Queries): Promise<ScheduleView[]> {
    const { rows } = await queries.query<ScheduleView>(
      `select task, cron, time_zone as "timeZone", interval_seconds as "intervalSeconds", enabled, deep, next_at as "nextAt",
         last_at as "lastAt"
       from schedule where connection_id = $1 order by task`,
      [id],
    );
    return rows;
  }
}

const noTask = (task: string, known: readonly string[]): ProblemError =>
  new ProblemError('unknown-task', unknownWord('task', task, known));
