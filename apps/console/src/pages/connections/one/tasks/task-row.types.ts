import type { Schemas } from '../../../../api/schemas.types';
import type { LimitWait, TaskProgress } from '../syncs/run-progress';

/** One task of a connection with its last result, current progress and schedule. */
export interface TaskRow {
  readonly connection: Schemas['ConnectionView'];
  readonly task: Schemas['ProviderTask'];
  /** Undefined if it never ran. */
  readonly last: Schemas['TaskStateView'] | undefined;
  /** The number of resources of its kind in the inventory; undefined while loading. */
  readonly held: number | undefined;
  readonly schedule: Schemas['ScheduleView'] | undefined;
  /** Only while it is running. */
  readonly now: TaskProgress | undefined;
  readonly wait: LimitWait | undefined;
}
