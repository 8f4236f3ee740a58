import { useEffect, useReducer } from 'react';
import { BASE_PATH } from '../../../../api/base-path';
import { followRun } from './follow-run';
import type { RunEvent } from './run-event';
import { afterEvent, NO_PROGRESS, type RunProgress } from './run-progress';

type Step = RunEvent | 'reset';

const reduce = (progress: RunProgress, step: Step): RunProgress =>
  step === 'reset' ? NO_PROGRESS : afterEvent(progress, step);

/**
 * The progress of a sync, updated by its events.
 *
 * @param runId undefined if there is no sync to follow.
 * @param onEnd called once when the sync has ended.
 */
export function useRunProgress(runId: string | undefined, onEnd: () => void): RunProgress {
  const [progress, dispatch] = useReducer(reduce, NO_PROGRESS);
  useEffect(() => {
    if (runId === undefined) return undefined;
    dispatch('reset');
    return followRun(`${BASE_PATH}/api/v1/syncs/${runId}/events`, dispatch, onEnd);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new onEnd must not restart following the same sync.
  }, [runId]);
  return progress;
}
