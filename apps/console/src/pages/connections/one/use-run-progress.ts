import { useEffect, useReducer } from 'react';
import { BASE_PATH } from '../../../api/base-path';
import { afterEvent, NO_PROGRESS, type RunEvent, type RunProgress } from './run-progress';

const TYPES = ['task', 'wait', 'run'] as const;

/** Milliseconds before a stream that the browser gave up on is opened anew. */
const AGAIN_MS = 2000;

type Step = RunEvent | 'reset';

const reduce = (progress: RunProgress, step: Step): RunProgress =>
  step === 'reset' ? NO_PROGRESS : afterEvent(progress, step);

/**
 * Follows a run by its server-sent events while it goes on. A connection that breaks is taken up by the browser where it
 * was; one that it gives up on, as when the host answers an error, is opened anew.
 *
 * @param runId undefined: there is nothing to follow.
 * @param onEnd called once when the run is over.
 */
export function useRunProgress(runId: string | undefined, onEnd: () => void): RunProgress {
  const [progress, tell] = useReducer(reduce, NO_PROGRESS);
  useEffect(() => {
    if (runId === undefined) return undefined;
    tell('reset');
    return followRun(runId, tell, onEnd);
    // What is done at the end is the same for as long as the run is: a new function is no new run.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [runId]);
  return progress;
}

function followRun(runId: string, tell: (event: RunEvent) => void, onEnd: () => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    source = new EventSource(`${BASE_PATH}/api/v1/syncs/${runId}/events`);
    for (const type of TYPES)
      source.addEventListener(type, (event: MessageEvent<string>) => {
        const data: unknown = JSON.parse(event.data);
        tell({ type, data });
        if (type !== 'run' || !isEnd(data)) return;
        stop();
        onEnd();
      });
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS);
    });
  };
  const stop = (): void => {
    clearTimeout(timer);
    source?.close();
  };
  open();
  return stop;
}

const isEnd = (data: unknown): boolean =>
  !['queued', 'running'].includes((data as { readonly state?: string }).state ?? 'running');
