import type { Schemas } from '../../../api/schemas.types';
import type { LimitWait, TaskProgress } from './run-progress';

/** One task of a connection: what it reads, how that went the last time, how it goes now, and when next. */
export interface TaskRow {
  readonly connection: Schemas['ConnectionView'];
  readonly task: Schemas['ProviderTask'];
  /** Undefined: it never ran. */
  readonly last: Schemas['TaskStateView'] | undefined;
  /** How many of its kind the inventory holds; undefined while that is not known. */
  readonly held: number | undefined;
  readonly schedule: Schemas['ScheduleView'] | undefined;
  /** While it runs. */
  readonly now: TaskProgress | undefined;
  readonly wait: LimitWait | undefined;
}
