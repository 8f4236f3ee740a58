import { type ResourceType, unknownWord } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { type ConnectionRow, ConnectionStore } from '../connections/store/connection-store.js';
import { POOL, type Pool } from '../database/queries.js';
import { ProblemError } from '../http/problems/problem.error.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { connectionSchedules, isForEvery } from '../timing/connection-schedules.js';
import { type TaskTiming, taskTiming } from '../timing/task-timing.js';
import type { BudgetPreviewDto, ConnectionBudget } from './budget.dto.js';
import { budgetFigures } from './budget-figures.js';
import { BudgetQuery } from './budget-query.js';

/** What the schedules of connections cost in requests, and what changed ones would cost. */
@Injectable()
export class BudgetService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ConnectionStore) private readonly connections: ConnectionStore,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(BudgetQuery) private readonly query: BudgetQuery,
  ) {}

  /**
   * @param preview a changed schedule, which is not written. Absent: the current schedules.
   * @throws {ProblemError} 404 or 409 for a connection or a task that does not exist or was removed.
   */
  async of(id: string, preview?: BudgetPreviewDto): Promise<ConnectionBudget> {
    const connection = await this.connections.getActiveOrThrow(id);
    const manifest = this.plugins.find(connection.provider)?.manifest;
    const types = manifest?.resources ?? [];
    if (preview?.task !== undefined && !types.some(({ task }) => task === preview.task))
      throw new ProblemError(
        'unknown-task',
        unknownWord(
          'task',
          preview.task,
          types.map(({ task }) => task),
        ),
      );

    const timingOf = await this.#timings(connection, preview);
    const requests = await this.query.measured(
      id,
      types.map(({ task }) => task),
    );
    const measured = (task: string, deep: boolean) =>
      requests.find((row) => row.task === task && row.deep === deep)?.requests;
    const unmeasured = types.filter((type) => measured(type.task, timingOf(type).deep) === undefined);
    const counts = await this.query.present(id, [...new Set(unmeasured.flatMap(countedFor))]);
    const present = (kind: string) => counts.get(kind) ?? 0;
    return budgetFigures({ types, limits: manifest?.limits ?? [], timingOf, measured, present }, new Date());
  }

  async #timings({ id }: ConnectionRow, preview?: BudgetPreviewDto): Promise<(type: ResourceType) => TaskTiming> {
    const known = await connectionSchedules.read(id, this.pool);
    return (type) => {
      const before = known.get(type.task);
      const timing = before ?? { ...taskTiming.suggested(type), enabled: false };
      if (!preview || (preview.task ?? type.task) !== type.task) return timing;
      const changed = taskTiming.changed(timing, preview);
      return before || preview.task !== undefined || isForEvery(type, changed) ? changed : timing;
    };
  }
}

/** Kinds whose number an estimate needs. */
const countedFor = ({ kind, parent, deep }: ResourceType): readonly string[] => [
  ...(parent === undefined ? [] : [parent]),
  ...(deep === undefined ? [] : [kind]),
];
