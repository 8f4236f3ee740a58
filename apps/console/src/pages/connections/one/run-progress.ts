import type { Schemas } from '../../../api/schemas.types';
import type { RunEvent } from './run-event';

/** How far one task of a run has come. */
export type TaskProgress = Schemas['SyncTaskProgress'];

/** A wait that the provider's limits ask for. */
export type LimitWait = Schemas['SyncLimitWait'];

/** What the events of a run have told so far. */
export interface RunProgress {
  /** By the name of the task. */
  readonly tasks: Readonly<Record<string, TaskProgress>>;
  /** The latest wait of each task. */
  readonly waits: Readonly<Record<string, LimitWait>>;
  /** The run's. */
  readonly state?: Schemas['SyncRunProgress']['state'];
}

export const NO_PROGRESS: RunProgress = { tasks: {}, waits: {} };

/** What is known after one more event. */
export function afterEvent(progress: RunProgress, { event, data }: RunEvent): RunProgress {
  switch (event) {
    case 'run':
      return { ...progress, state: data.state };
    case 'wait':
      return { ...progress, waits: { ...progress.waits, [data.task]: data } };
    case 'task':
      return { ...progress, tasks: { ...progress.tasks, [data.task]: { ...progress.tasks[data.task], ...data } } };
  }
}
