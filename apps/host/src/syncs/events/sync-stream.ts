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

/** Streams what a run tells, from any host, from any event on, until the run is over. */
@Injectable()
export class SyncStream {
  readonly #logger = new Logger(SyncStream.name);

  constructor(
    @Inject(SyncEventLog) private readonly log: SyncEventLog,
    @Inject(SyncSignals) private readonly signals: SyncSignals,
    @Inject(HostMetrics) private readonly metrics: HostMetrics,
  ) {}

  /**
   * Cold. The events of SYNC_EVENTS, and comments, so that it begins at once and is never silent for long. Ends with the run, when this
   * process stops, and when events cannot be read, which is logged: a client then continues with another request.
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
        // Nest would send an event `error`, which the API does not describe, with an id of its own: a client would continue from there.
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
        // A database that is away is looked at again.
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
 * Looks when something happens, one look at a time: however often it happens meanwhile, one more look follows. So a slow look never makes
 * others queue, and nothing goes unseen.
 *
 * @param look cold; subscribed to again for each look.
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
