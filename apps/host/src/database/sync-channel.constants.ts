/** The PostgreSQL channel on which hosts tell each other of runs. */
export const SYNC_CHANNEL = 'maestro_sync';

/** What is told on it. */
export interface SyncSignal {
  /** `event`: there is a new event of the run. `cancel`: the process running it must stop. */
  readonly type: 'event' | 'cancel';
  readonly runId: string;
}
