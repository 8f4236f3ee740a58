/** Abort reasons of a sync's signal. With both, the sync stays open and continues elsewhere. Without one, it was cancelled. */
export const STOP_REASON = {
  /** This process stops, and the sync returns to the queue. */
  workerStops: Symbol('workerStops'),
  /** Another worker has taken over the sync. */
  lost: Symbol('lost'),
} as const;
