/** Where a run may stand. */
export const SYNC_STATES = [
  'queued',
  'running',
  'success',
  'partial',
  'failed',
  'cancelled',
  'awaiting-confirmation',
] as const;

/** Where a run stands. */
export type SyncState = (typeof SYNC_STATES)[number];

/** Where a task of a run may stand. */
export const SYNC_TASK_STATES = ['pending', 'running', 'success', 'warning', 'danger'] as const;

/** Where a task of a run stands. */
export type SyncTaskState = (typeof SYNC_TASK_STATES)[number];

/** States in which a run is over. `awaiting-confirmation` is: it has read everything, and its person may come days later. */
export const ENDED_STATES: readonly SyncState[] = [
  'success',
  'partial',
  'failed',
  'cancelled',
  'awaiting-confirmation',
];
