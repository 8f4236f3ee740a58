import { useEffect, useReducer } from 'react';
import { BASE_PATH } from '../../../api/base-path';
import { followRun } from './follow-run';
import type { RunEvent } from './run-event';
import { afterEvent, NO_PROGRESS, type RunProgress } from './run-progress';

type Step = RunEvent | 'reset';

const reduce = (progress: RunProgress, step: Step): RunProgress =>
  step === 'reset' ? NO_PROGRESS : afterEvent(progress, step);

/**
 * What the events of a run have told so far; it grows while the run goes on.
 *
 * @param runId undefined: there is nothing to follow.
 * @param onEnd called once when the run is over.
 */
export function useRunProgress(runId: string | undefined, onEnd: () => void): RunProgress {
  const [progress, tell] = useReducer(reduce, NO_PROGRESS);
  useEffect(() => {
    if (runId === undefined) return undefined;
    tell('reset');
    return followRun(`${BASE_PATH}/api/v1/syncs/${runId}/events`, tell, onEnd);
    // What is done at the end is the same for as long as the run is: a new function is no new run.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [runId]);
  return progress;
}
