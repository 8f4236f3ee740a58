/** The PostgreSQL channel on which hosts notify each other about syncs. */
export const SYNC_CHANNEL = 'maestro_sync';

/** A notification. */
export interface SyncSignal {
  /** `event`: the sync has a new event. `cancel`: the process that runs it must stop. */
  readonly type: 'event' | 'cancel';
  readonly runId: string;
}
