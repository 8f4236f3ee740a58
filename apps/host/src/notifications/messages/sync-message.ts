import type { Queries } from '../../database/queries.js';
import type { SyncEvent } from '../subscriptions/subscription.dto.js';
import type { Notification, Severity } from './notification.types.js';

/** A message without its id. */
export type Message = Omit<Notification, 'id'>;

/** A sync that has ended. */
export interface EndedSync extends Record<string, unknown> {
  readonly runId: string;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly provider: string;
  readonly state: string;
  /** In UTC, as `parseMoment` writes them. */
  readonly endedAt: string;
}

interface TaskEvent extends Record<string, unknown> {
  readonly task: string;
  readonly event: SyncEvent;
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

const SEVERITY: Readonly<Record<SyncEvent, Severity>> = {
  ...{ failed: 'error', incomplete: 'warning', 'needs-approval': 'warning', recovered: 'info' },
};

const WORDS: Readonly<Record<SyncEvent, string>> = {
  ...{ failed: 'failed', incomplete: 'not read completely' },
  ...{ 'needs-approval': 'waiting for approval', recovered: 'read completely again' },
};

/** How many tasks a message names. */
const NAMED = 20;

/** What a sync means for the subscribers of some events. Undefined: nothing. */
export async function syncMessage(
  queries: Queries,
  run: EndedSync,
  events: readonly string[],
): Promise<Message | undefined> {
  if (run.state === 'cancelled') return undefined;
  const { rows } = await queries.query<TaskEvent>(TASK_EVENTS, [run.runId]);
  const told = rows.filter(({ event }) => events.includes(event));
  if (told.length === 0) return undefined;
  const worst = (Object.keys(SEVERITY) as SyncEvent[]).find((event) => told.some((task) => task.event === event))!;
  const counted = (Object.keys(WORDS) as SyncEvent[]).flatMap((event) => {
    const count = told.filter((task) => task.event === event).length;
    return count > 0 ? [`${count} ${count === 1 ? 'task' : 'tasks'} ${WORDS[event]}`] : [];
  });
  const line = ({ task, event, message }: TaskEvent): string => `${task}: ${WORDS[event]}. ${message}`.trim();
  const more = told.length > NAMED ? [`${told.length - NAMED} more`] : [];
  return {
    ...{ type: `sync.${worst}`, at: run.endedAt, severity: SEVERITY[worst] },
    title: `${run.connectionName}: ${counted.join(', ')}`,
    lines: [...told.slice(0, NAMED).map(line), ...more],
    data: {
      syncId: run.runId,
      connectionId: run.connectionId,
      connection: run.connectionName,
      tasks: told.slice(0, 100),
    },
  };
}
