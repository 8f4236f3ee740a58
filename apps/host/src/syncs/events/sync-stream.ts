import { Inject, Injectable, Logger, type MessageEvent } from '@nestjs/common';
import {
  catchError,
  concat,
  defer,
  endWith,
  EMPTY,
  expand,
  finalize,
  from,
  ignoreElements,
  interval,
  map,
  merge,
  mergeMap,
  type Observable,
  of,
  takeUntil,
  takeWhile,
  tap,
  throwError,
  exhaustMap,
  type OperatorFunction,
  repeat,
} from 'rxjs';
import { isDatabaseOutage } from '../../database/database-errors.js';
import { HostMetrics } from '../../metrics/host-metrics.js';
import { type SyncEvent, SyncEventLog, type ToldEvents } from './sync-event-log.js';
import { SyncSignals } from './sync-signals.js';

/** Milliseconds after which a stream polls, in case a notification was lost. */
const LOOK_EVERY_MS = 2000;

/** Milliseconds between two comments: proxies close connections that are idle for about a minute. */
const SAY_EVERY_MS = 15_000;

/** Streams the events of a sync, from any host, starting after any event, until the sync has ended. */
@Injectable()
export class SyncStream {
  readonly #logger = new Logger(SyncStream.name);

  constructor(
    @Inject(SyncEventLog) private readonly log: SyncEventLog,
    @Inject(SyncSignals) private readonly signals: SyncSignals,
    @Inject(HostMetrics) private readonly metrics: HostMetrics,
  ) {}

  /**
   * Cold. The events of SYNC_EVENTS, and comments, so that it starts immediately and is never silent for long. Ends
   * with the sync, when this process stops, and when events cannot be read, which is logged. A client then reconnects.
   *
   * @param after the id of the last event the client saw; 0 for all.
   */
  of(runId: string, after: number): Observable<MessageEvent> {
    return defer(() => {
      const stopped = this.signals.of().pipe(ignoreElements(), endWith(true));
      const said = concat(of(0), interval(SAY_EVERY_MS)).pipe(map(() => ({ comment: 'The sync goes on.' })));
      const told = this.#told(runId, after).pipe(map(message), endWith(undefined));
      return merge(said, told).pipe(
        takeWhile((event) => event !== undefined),
        takeUntil(stopped),
        // Nest would send an undocumented event `error` with its own id, from which a client would continue.
        catchError((error: unknown) => {
          this.#logger.error({ err: error, runId }, 'The events of a sync could not be read; their stream was ended.');
          return EMPTY;
        }),
        finalize(this.metrics.following()),
      );
    });
  }

  #told(runId: string, after: number): Observable<SyncEvent> {
    let last = after;
    const read = (): Observable<ToldEvents> =>
      from(this.log.read(runId, last)).pipe(
        tap(({ events }) => (last = events.at(-1)?.id ?? last)),
        // An unavailable database is retried.
        catchError((error) => (isDatabaseOutage(error) ? EMPTY : throwError(() => error))),
      );
    return merge(of(0), this.signals.of(runId), interval(LOOK_EVERY_MS)).pipe(
      coalesce(() => read().pipe(expand(({ isAll }) => (isAll ? EMPTY : read())))),
      takeWhile(({ isOver }) => !isOver, true),
      mergeMap(({ events }) => events),
    );
  }
}

const message = ({ id, type, data }: SyncEvent): MessageEvent => ({ id: String(id), type, data });

/**
 * Runs an action when something happens, one at a time: however often it happens during a run, one more run follows. So
 * runs never queue up, and nothing is missed.
 *
 * @param look cold; subscribed to for each run.
 */
export function coalesce<Seen>(look: () => Observable<Seen>): OperatorFunction<unknown, Seen> {
  return (happens) =>
    defer(() => {
      let isUnseen = false;
      const once = defer(() => {
        isUnseen = false;
        return look();
      });
      return happens.pipe(
        tap(() => (isUnseen = true)),
        exhaustMap(() => once.pipe(repeat({ delay: () => (isUnseen ? of(true) : EMPTY) }))),
      );
    });
}
