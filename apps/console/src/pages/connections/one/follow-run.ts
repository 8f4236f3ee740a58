import { readRunEvent, RUN_EVENTS, type RunEvent } from './run-event';
import { isOpen } from './run-states';

/** Milliseconds before a stream that the browser gave up on is opened again. */
const REOPEN_MS = 2000;

/**
 * Follows a run by its server-sent events until it is over. The browser resumes a connection that breaks; one that it gives up on, as
 * when the host answers an error, is opened again. Data that does not fit the API's document is ignored.
 *
 * @param url of the events.
 * @param tell called for each event.
 * @param onEnd called once, when the run is over.
 * @returns stops following.
 */
export function followRun(url: string, tell: (event: RunEvent) => void, onEnd: () => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    source?.close();
  };
  const take = (event: RunEvent | undefined): void => {
    if (!event) return;
    tell(event);
    if (event.event !== 'run' || isOpen(event.data)) return;
    stop();
    onEnd();
  };
  const open = (): void => {
    source = new EventSource(url);
    for (const name of RUN_EVENTS)
      source.addEventListener(name, ({ data }: MessageEvent<unknown>) => take(readRunEvent(name, data)));
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_MS);
    });
  };
  open();
  return stop;
}
