import { useEffect, useReducer } from 'react';
import { BASE_PATH } from '../../../../api/base-path';
import { type SyncEvent, readSyncEvent, SYNC_EVENTS } from './sync-event';
import { afterEvent, NO_PROGRESS, type SyncProgress, isOpen } from './sync-progress';

/** Milliseconds before a stream that the browser closed is reopened. */
const REOPEN_MS = 2000;

/**
 * Follows a sync by its server-sent events until it ends. The browser reconnects broken streams; ones that it closes, e.g. on an error
 * response, are reopened. Events that do not match the API's schema are ignored.
 *
 * @param url of the event stream.
 * @param onEvent called for each event.
 * @param onEnd called once, when the sync has ended.
 * @returns a function that stops following.
 */
export function followSync(url: string, onEvent: (event: SyncEvent) => void, onEnd: () => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    source?.close();
  };
  const handle = (event: SyncEvent | undefined): void => {
    if (!event) return;
    onEvent(event);
    if (event.event !== 'run' || isOpen(event.data)) return;
    stop();
    onEnd();
  };
  const open = (): void => {
    source = new EventSource(url);
    for (const name of SYNC_EVENTS)
      source.addEventListener(name, ({ data }: MessageEvent<unknown>) => handle(readSyncEvent(name, data)));
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_MS);
    });
  };
  open();
  return stop;
}

type Step = SyncEvent | 'reset';

const reduce = (progress: SyncProgress, step: Step): SyncProgress =>
  step === 'reset' ? NO_PROGRESS : afterEvent(progress, step);

/**
 * The progress of a sync, updated by its events.
 *
 * @param runId undefined if there is no sync to follow.
 * @param onEnd called once when the sync has ended.
 */
export function useSyncProgress(runId: string | undefined, onEnd: () => void): SyncProgress {
  const [progress, dispatch] = useReducer(reduce, NO_PROGRESS);
  useEffect(() => {
    if (runId === undefined) return undefined;
    dispatch('reset');
    return followSync(`${BASE_PATH}/api/v1/syncs/${runId}/events`, dispatch, onEnd);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new onEnd must not restart following the same sync.
  }, [runId]);
  return progress;
}
