import {
  concat,
  concatMap,
  defer,
  EMPTY,
  finalize,
  ignoreElements,
  map,
  merge,
  type Observable,
  of,
  ReplaySubject,
  takeUntil,
  tap,
} from 'rxjs';
import type { Connection } from '../connection/connection.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import { ProviderError } from '../errors/provider-error.js';
import { defaultTypes } from '../resources/default-types.js';
import type { ListingEvent } from '../listing/listing-outcome.types.js';
import type { DiscoveryEvent } from './discovery-event.types.js';
import { Parents } from '../listing/parents.js';
import { taskListings } from './task-listings.js';
import { TaskTally } from './task-tally.js';
import { unknownWord } from '../words/unknown-word.js';

/**
 * Runs tasks of a connection concurrently. Each ends with its own report: a failed task does not stop the others, but a
 * refused credential stops all of them. Cold. Unsubscribing stops every request. Fails only for an unknown task, with a
 * {@link ProviderError} of kind `configuration`, before anything is requested.
 *
 * @param tasks names of tasks; default: all of the plugin, without those that only deep syncs read. A kind that others are listed under is read for them, even
 * if it is not reported.
 */
export function discover(connection: Connection, tasks?: readonly string[]): Observable<DiscoveryEvent> {
  return defer(() => {
    const unknown = (tasks ?? []).filter((task) => !connection.collectors.some(({ type }) => type.task === task));
    if (unknown.length > 0) throw noSuchTask(unknown, connection);
    const named = tasks ?? defaultTypes(connection.manifest.resources, connection.deep).map(({ task }) => task);
    const chosen = connection.collectors.filter(({ type }) => named.includes(type.task));
    const parents = parentsOf(chosen, connection.collectors);
    const run = new DiscoveryRun(connection, parents);
    const reported = chosen.map((collector) => run.task(collector));
    const unreported = parents
      .filter((collector) => !chosen.includes(collector))
      .map((collector) => run.unreported(collector));
    return merge(...reported, ...unreported);
  });
}

function noSuchTask(unknown: readonly string[], { manifest, collectors }: Connection): ProviderError {
  const known = collectors.map(({ type }) => type.task);
  const message = `${manifest.title}: ${unknownWord('task', unknown[0] ?? '', known)}`;
  return new ProviderError({ kind: 'configuration', retryable: false, message });
}

/** The parents of the chosen kinds, and their parents in turn. */
function parentsOf(
  chosen: readonly ResourceCollector[],
  collectors: readonly ResourceCollector[],
): ResourceCollector[] {
  const parents = new Set<ResourceCollector>();
  for (const { type } of chosen) addParent(type.parent);
  // Iterating a Set includes members added during the iteration: parents of parents.
  for (const { type } of parents) addParent(type.parent);
  return [...parents];

  function addParent(kind: string | undefined): void {
    const parent = collectors.find(({ type }) => type.kind === kind);
    if (parent) parents.add(parent);
  }
}

class DiscoveryRun {
  /** Replayed, so that a task that starts slightly later stops as well. */
  readonly #stopped = new ReplaySubject<void>(1);
  readonly #parents: ReadonlyMap<string, Parents>;
  #stoppedBy?: ProviderError;

  constructor(
    readonly connection: Connection,
    parents: readonly ResourceCollector[],
  ) {
    const types = connection.collectors.map(({ type }) => type);
    const childrenOf = (kind: string) => types.filter(({ parent }) => parent === kind);
    this.#parents = new Map(parents.map(({ type: { kind } }) => [kind, new Parents(childrenOf(kind))]));
  }

  task(collector: ResourceCollector): Observable<DiscoveryEvent> {
    const { type } = collector;
    const { connection } = this;
    return defer(() => {
      const tally = new TaskTally(type, connection.now());
      const counting = connection.requests.subscribe((event) => {
        if (event.type === 'sent' && event.task === type.task) tally.requestSent();
      });
      const events = this.#listings(collector).pipe(
        tap((event) => tally.take(event)),
        map((event) => discoveryEvent(collector, event)),
      );
      const report = defer(() =>
        of<DiscoveryEvent>({ type: 'task-ended', report: tally.report(connection.now(), this.#stoppedBy) }),
      );
      return concat(events, report).pipe(finalize(() => counting.unsubscribe()));
    });
  }

  unreported(collector: ResourceCollector): Observable<never> {
    return this.#listings(collector).pipe(ignoreElements());
  }

  #listings(collector: ResourceCollector): Observable<ListingEvent> {
    const { kind, parent } = collector.type;
    const { manifest, redactor, collectors } = this.connection;
    const own = this.#parents.get(kind);
    const listing = {
      collector,
      redactor,
      naming: manifest,
      concurrency: manifest.concurrency,
      known: this.connection.known,
      parents: parent === undefined ? undefined : this.#parents.get(parent),
      parentCollector: collectors.find(({ type }) => type.kind === parent),
    };
    return taskListings(listing).pipe(
      tap({ next: (event) => own?.take(event), complete: () => own?.finish() }),
      takeUntil(this.#stopped),
      concatMap((event) => concat(of(event), this.#stopIfRefused(event))),
    );
  }

  /** After the event that reports it was emitted. */
  #stopIfRefused(event: ListingEvent): Observable<never> {
    return defer(() => {
      const error = event.type === 'ended' ? event.outcome.error : undefined;
      if (error?.kind === 'authentication') {
        this.#stoppedBy ??= error;
        this.#stopped.next();
      }
      return EMPTY;
    });
  }
}

function discoveryEvent({ type: resourceType }: ResourceCollector, event: ListingEvent): DiscoveryEvent {
  if (event.type === 'page') return { type: 'page', resourceType, part: event.part, page: event.page };
  return { type: 'part-ended', resourceType, part: event.part, outcome: event.outcome };
}
