import { Inject, Injectable, type MessageEvent } from '@nestjs/common';
import { concatMap, defer, EMPTY, from, interval, merge, mergeMap, type Observable, of, takeWhile } from 'rxjs';
import { ENDED_STATES, type SyncState } from './sync-state.types.js';
import { type SyncEvent, SyncEventLog } from './sync-event.log.js';
import { SyncSignals } from './sync-signals.js';
import { SyncStore } from './sync-store.js';

/** Milliseconds after which a stream looks by itself, should a signal have been lost. */
const LOOK_EVERY_MS = 2000;

const END = Symbol('END');

/** Streams what a run tells, from any host, from any event on, until the run is over. */
@Injectable()
export class SyncStream {
  constructor(
    @Inject(SyncEventLog) private readonly log: SyncEventLog,
    @Inject(SyncStore) private readonly store: SyncStore,
    @Inject(SyncSignals) private readonly signals: SyncSignals,
  ) {}

  /**
   * Cold. Server-sent events: `task`, `wait` and `run`, each with its id.
   *
   * @param after the id of the last event the client saw; 0 for all.
   */
  of(runId: string, after: number): Observable<MessageEvent> {
    return defer(() => {
      let last = after;
      const look = async (): Promise<(SyncEvent | typeof END)[]> => {
        // Asked before the events: what ends the run is then among them.
        const over = ENDED_STATES.includes((await this.store.find(runId))?.state ?? 'failed');
        const events = await this.log.after(runId, last);
        last = events.at(-1)?.id ?? last;
        return over && events.length === 0 ? [END] : events;
      };
      return merge(of(undefined), this.signals.of(runId), interval(LOOK_EVERY_MS)).pipe(
        concatMap(() => from(look())),
        mergeMap((events) => events),
        takeWhile((event) => event !== END && !endsRun(event), true),
        mergeMap((event) => (event === END ? EMPTY : of(message(event)))),
      );
    });
  }
}

const endsRun = (event: SyncEvent | typeof END): boolean =>
  event !== END && event.type === 'run' && ENDED_STATES.includes((event.data as { state: SyncState }).state);

const message = ({ id, type, data }: SyncEvent): MessageEvent => ({ id: String(id), type, data });
