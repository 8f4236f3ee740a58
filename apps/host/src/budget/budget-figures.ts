import type { RateLimit, ResourceType } from '@maestro/core';
import type { TaskTiming } from '../timing/task-timing.js';
import type { ConnectionBudget, TaskBudget } from './budget.dto.js';
import { syncsPerDay } from './syncs-per-day.js';

const DAY_MS = 86_400_000;

/** What is known about the requests of a connection. */
export interface BudgetFacts {
  readonly types: readonly ResourceType[];
  readonly limits: readonly RateLimit[];
  /** The schedule of each task, also while it is disabled. */
  readonly timingOf: (type: ResourceType) => TaskTiming;
  /** The requests of the last complete sync of a task. Undefined: there was none of this depth. */
  readonly measured: (task: string, deep: boolean) => number | undefined;
  /** The number of present resources of a kind. */
  readonly present: (kind: string) => number;
}

/** Computes what the schedules of a connection cost in the day after a given time. */
export function budgetFigures(facts: BudgetFacts, now: Date): ConnectionBudget {
  const limit = lowestLimit(facts.limits);
  const share = (requests: number) => (limit ? requests / limit.requestsPerDay : null);
  const syncsOf = cached((timing: TaskTiming) => syncsPerDay(timing, now));
  const tasks = facts.types.map((type): TaskBudget => {
    const timing = facts.timingOf(type);
    const measured = facts.measured(type.task, timing.deep);
    const requestsPerSync = measured ?? estimate(type, timing.deep, facts.present);
    const syncsPerDay = syncsOf(timing);
    const requestsPerDay = requestsPerSync * syncsPerDay;
    return {
      task: type.task,
      enabled: timing.enabled,
      deep: timing.deep,
      requestsPerSync,
      basis: measured === undefined ? 'estimated' : 'measured',
      syncsPerDay,
      requestsPerDay,
      shareOfLimit: share(requestsPerDay),
    };
  });
  const enabled = tasks.filter((task) => task.enabled);
  const requestsPerDay = sum(enabled.map((task) => task.requestsPerDay));
  return {
    limit,
    requestsPerSync: sum(enabled.map((task) => task.requestsPerSync)),
    requestsPerDay,
    shareOfLimit: share(requestsPerDay),
    tasks,
  };
}

/** The limit that allows the fewest requests a day, of those that count every request. */
function lowestLimit(limits: readonly RateLimit[]): ConnectionBudget['limit'] {
  const [lowest] = limits
    .filter(({ path, paths, method }) => (path ?? paths ?? method) === undefined)
    .map(({ name, requests, windowMs }) => ({
      name,
      requests,
      windowMs,
      requestsPerDay: (requests * DAY_MS) / windowMs,
    }))
    .toSorted((one, other) => one.requestsPerDay - other.requestsPerDay);
  return lowest ?? null;
}

function estimate(
  { kind, parent, embedded, deep, onlyDeep }: ResourceType,
  isDeep: boolean,
  present: (kind: string) => number,
): number {
  // Its rows come with those of its parent.
  if (embedded) return 0;
  const lists = parent === undefined ? 1 : Math.max(1, present(parent));
  return lists + (isDeep && deep !== undefined && !onlyDeep ? present(kind) : 0);
}

/** Many tasks share a schedule, and counting the ticks of a cron expression takes a while. */
function cached(runs: (timing: TaskTiming) => number): (timing: TaskTiming) => number {
  const known = new Map<string, number>();
  return (timing) => {
    const key = JSON.stringify([timing.cron, timing.timeZone, timing.intervalSeconds]);
    const value = known.get(key) ?? runs(timing);
    known.set(key, value);
    return value;
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
