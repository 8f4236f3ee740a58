/** The states of a sync. */
export const SYNC_STATES = [
  'queued',
  'running',
  'success',
  'partial',
  'failed',
  'cancelled',
  'awaiting-confirmation',
] as const;

/** The state of a sync. */
export type SyncState = (typeof SYNC_STATES)[number];

/** The states of a task of a sync. */
export const SYNC_TASK_STATES = ['pending', 'running', 'success', 'warning', 'danger', 'unavailable'] as const;

/** The state of a task of a sync. */
export type SyncTaskState = (typeof SYNC_TASK_STATES)[number];

/** Final states of a sync. Includes `awaiting-confirmation`: everything was read, and the approval may come days later. */
export const ENDED_STATES: readonly SyncState[] = [
  'success',
  'partial',
  'failed',
  'cancelled',
  'awaiting-confirmation',
];
