import type { Queries } from '../../database/queries.js';
import type { Subscription } from '../subscriptions/subscription-rows.js';
import type { EndedSync } from './ended-sync.js';
import type { Severity } from './notification.types.js';
import type { Report } from './report.js';

/** What may happen to a task in a sync. */
type TaskEventName = 'failed' | 'incomplete' | 'needs-approval' | 'recovered';

interface TaskEvent extends Record<string, unknown> {
  readonly task: string;
  readonly event: TaskEventName;
  readonly message: string;
}

const stateOf = (
  task: string,
): string => `case when ${task}.awaiting is not null then 'needs-approval' when ${task}.state = 'danger' then 'failed'
  when ${task}.complete or ${task}.state = 'unavailable' then 'fine' else 'incomplete' end`;

/**
 * What happened to the tasks of a sync, compared with the sync before it that ran each of them. A task that keeps failing
 * is reported once. Parameter: sync.
 */
const TASK_EVENTS = `
select task, coalesce(nullif(now_state, 'fine'), 'recovered') as event, message from (
  select task.task, task.message, ${stateOf('task')} as now_state, coalesce((
    select ${stateOf('earlier')} from sync_task earlier join sync_run run on run.id = earlier.run_id
    where earlier.connection_id = task.connection_id and earlier.task = task.task and earlier.run_id <> task.run_id
      and earlier.ended_at is not null and run.state <> 'cancelled'
      and coalesce(earlier.started_at, earlier.ended_at) <= coalesce(task.started_at, task.ended_at)
    order by coalesce(earlier.started_at, earlier.ended_at) desc limit 1), 'fine') as state_before
  from sync_task task where task.run_id = $1
) as compared where now_state <> state_before order by task`;

const SEVERITY: Readonly<Record<TaskEventName, Severity>> = {
  ...{ failed: 'error', incomplete: 'warning', 'needs-approval': 'warning', recovered: 'info' },
};

const WORDS: Readonly<Record<TaskEventName, string>> = {
  ...{ failed: 'failed', incomplete: 'not read completely' },
  ...{ 'needs-approval': 'waiting for approval', recovered: 'read completely again' },
};

/** What became of the tasks of a sync. None: nothing that is subscribed to. */
export async function taskReports(
  queries: Queries,
  { events, maxLines, groupBy }: Subscription,
  sync: EndedSync,
): Promise<readonly Report[]> {
  if (sync.state === 'cancelled') return [];
  const { rows } = await queries.query<TaskEvent>(TASK_EVENTS, [sync.runId]);
  const told = rows.filter(({ event }) => events.includes(event));
  const names = Object.keys(SEVERITY) as TaskEventName[];
  const worst = names.find((event) => told.some((task) => task.event === event));
  if (worst === undefined) return [];
  const { runId: syncId, connectionId, connectionName: connection, endedAt } = sync;
  return [
    {
      ...{ group: groupBy === 'connection' ? connectionId : '', type: `sync.${worst}`, at: endedAt },
      ...{ severity: SEVERITY[worst], subject: connection },
      counts: names.flatMap((event) => {
        const count = told.filter((task) => task.event === event).length;
        return count > 0 ? [{ count, one: `task ${WORDS[event]}`, many: `tasks ${WORDS[event]}` }] : [];
      }),
      lines: told.slice(0, maxLines).map(({ task, event, message }) => `${task}: ${WORDS[event]}. ${message}`.trim()),
      total: told.length,
      data: { syncId, connectionId, connection, tasks: told.slice(0, 100) },
      link: `/connections/${connectionId}`,
    },
  ];
}
