import type { Schemas } from '../../../../api/schemas.types';
import type { SyncEvent } from './sync-event';

/** The progress of one task of a sync. */
export type TaskProgress = Schemas['SyncTaskProgress'];

/** A wait imposed by the provider's rate limits. */
export type LimitWait = Schemas['SyncLimitWait'];

/** The progress of a sync according to its events so far. */
export interface SyncProgress {
  /** By the name of the task. */
  readonly tasks: Readonly<Record<string, TaskProgress>>;
  /** The latest wait of each task. */
  readonly waits: Readonly<Record<string, LimitWait>>;
  /** The state of the sync. */
  readonly state?: Schemas['SyncRunProgress']['state'];
}

export const NO_PROGRESS: SyncProgress = { tasks: {}, waits: {} };

/** The progress after one more event. */
export function afterEvent(progress: SyncProgress, { event, data }: SyncEvent): SyncProgress {
  switch (event) {
    case 'run':
      return { ...progress, state: data.state };
    case 'wait':
      return { ...progress, waits: { ...progress.waits, [data.task]: data } };
    case 'task':
      return { ...progress, tasks: { ...progress.tasks, [data.task]: { ...progress.tasks[data.task], ...data } } };
  }
}

type Sync = Pick<Schemas['SyncView'], 'state'>;

/** Whether a sync is queued or running. */
export const isOpen = ({ state }: Sync): boolean => state === 'queued' || state === 'running';

/** The sync to follow among a connection's syncs, newest first: the running one, otherwise the queued one. */
export const openSync = <Of extends Sync>(syncs: readonly Of[]): Of | undefined =>
  syncs.find(({ state }) => state === 'running') ?? syncs.find(isOpen);
