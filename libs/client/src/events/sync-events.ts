import { EventSourceParserStream } from 'eventsource-parser/stream';
import { HostUnreachableError } from '../http/host-unreachable.error.js';
import { pause } from '../http/retry-after.js';
import type { CallOptions, Transport } from '../http/transport.js';
import type { Schemas } from '../schema/schema.types.js';

/** An event of a sync, distinguished by `event`: `task`, `wait` or `run`. */
export type SyncEvent = Schemas['SyncTaskEvent'] | Schemas['SyncWaitEvent'] | Schemas['SyncRunEvent'];

/** Where the events of a sync begin. */
export interface SyncEventsOptions extends CallOptions {
  /** The id of the last event that was received. Default: all events. */
  readonly lastEventId?: string;
}

/** Streams have other events in later versions. */
const NAMES: readonly (string | undefined)[] = ['task', 'wait', 'run'] satisfies readonly SyncEvent['event'][];

/** How often in a row a stream may bring no event. */
const MAX_FRUITLESS = 8;

/** Milliseconds before the second attempt in a row, doubled before each further one. The first one follows at once. */
const FIRST_PAUSE_MS = 500;

/** Whether a sync in this state has ended. */
export const hasEnded = (state: Schemas['SyncView']['state']): boolean => state !== 'queued' && state !== 'running';

/**
 * The events of a sync as they happen, each once, until the sync has ended. A stream that breaks off is continued after its last event.
 *
 * @throws MaestroProblem if the host refuses, such as when the token was revoked meanwhile.
 * @throws HostUnreachableError if the host cannot be reached for about half a minute.
 */
export async function* syncEvents(
  transport: Transport,
  id: string,
  { lastEventId, signal }: SyncEventsOptions = {},
): AsyncGenerator<SyncEvent, void, void> {
  let last = lastEventId;
  let cause: unknown = new Error('the stream of events ended early');
  for (let fruitless = 0; fruitless <= MAX_FRUITLESS; fruitless += 1) {
    if (fruitless > 1) await pause(FIRST_PAUSE_MS * 2 ** (fruitless - 2), signal);
    try {
      // Asked before the stream, which then has all events of a sync that has ended.
      const isOver = fruitless > 0 && (await isSyncOver(transport, id, signal));
      for await (const event of streamOf(transport, id, { lastEventId: last, signal })) {
        [last, fruitless] = [event.id, 0];
        yield event;
        if (event.event === 'run' && hasEnded(event.data.state)) return;
      }
      if (isOver) return;
    } catch (error) {
      if (!(error instanceof HostUnreachableError)) throw error;
      ({ cause } = error);
    }
  }
  throw new HostUnreachableError(transport.address, cause);
}

async function isSyncOver({ api, call }: Transport, id: string, signal?: AbortSignal): Promise<boolean> {
  const { state } = await call(api.GET('/api/v1/syncs/{id}', { params: { path: { id } }, signal }));
  return hasEnded(state);
}

/** One stream, until it ends. */
async function* streamOf(
  transport: Transport,
  id: string,
  { lastEventId, signal }: SyncEventsOptions,
): AsyncGenerator<SyncEvent, void, void> {
  const headers = { accept: 'text/event-stream', ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
  const { body } = await transport.open(`/api/v1/syncs/${encodeURIComponent(id)}/events`, headers, { signal });
  if (body === null) return;
  try {
    const messages = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
    for await (const { id = '', event, data } of messages)
      if (NAMES.includes(event)) yield { id, event, data: JSON.parse(data) } as SyncEvent;
  } catch (error) {
    signal?.throwIfAborted();
    throw new HostUnreachableError(transport.address, error);
  }
}
