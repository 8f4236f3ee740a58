/** Reasons with which a run's signal aborts. Both leave it open: what is unfinished goes on elsewhere. Without one, it was cancelled. */
export const STOP_REASON = {
  /** This process stops: the run goes back into the queue. */
  workerStops: Symbol('workerStops'),
  /** The run is another worker's by now. */
  lost: Symbol('lost'),
} as const;
