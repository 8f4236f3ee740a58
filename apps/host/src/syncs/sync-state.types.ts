/** Where a run stands. */
export type SyncState = 'queued' | 'running' | 'success' | 'partial' | 'failed' | 'cancelled' | 'awaiting-confirmation';

/** Where a task of a run stands. */
export type SyncTaskState = 'pending' | 'running' | 'success' | 'warning' | 'danger';

/** States in which a run is over. `awaiting-confirmation` is: it has read everything, and its person may come days later. */
export const ENDED_STATES: readonly SyncState[] = [
  'success',
  'partial',
  'failed',
  'cancelled',
  'awaiting-confirmation',
];
