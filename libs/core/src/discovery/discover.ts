import { concat, defer, finalize, map, merge, mergeMap, type Observable, of, Subject, takeUntil, tap } from 'rxjs';
import type { Connection } from '../connection/connection.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import { ProviderError } from '../errors/provider-error.js';
import type { ListingEvent } from '../listing/listing-outcome.types.js';
import type { DiscoveryEvent } from './discovery-event.types.js';
import { Parents } from './parents.js';
import { taskListings } from './task-listings.js';
import { TaskTally } from './task-tally.js';

/**
 * Runs tasks of a connection side by side. Each ends with its own report: one that fails does not stop the others, but a refused
 * credential stops all at once. Cold. Never fails; unsubscribing stops every request.
 *
 * @param tasks names of tasks; default: all of the plugin. A kind that others are listed under is read for them, if need be unreported.
 */
export function discover(connection: Connection, tasks?: readonly string[]): Observable<DiscoveryEvent> {
  return defer(() => {
    const run = new DiscoveryRun(connection);
    const chosen = connection.collectors.filter(({ type }) => !tasks || tasks.includes(type.task));
    const reported = chosen.map((collector) => run.task(collector));
    const unreported = run.parentsOf(chosen).map((collector) => run.unreported(collector));
    return merge(...reported, ...unreported);
  });
}

class DiscoveryRun {
  readonly #stopped = new Subject<void>();
  readonly #parents: ReadonlyMap<string, Parents>;
  #stoppedBy?: ProviderError;

  constructor(readonly connection: Connection) {
    const kinds = connection.manifest.resources.flatMap(({ parent }) => parent ?? []);
    this.#parents = new Map(kinds.map((kind) => [kind, new Parents()]));
  }

  /** Parents, and their parents, that the chosen tasks need and that are not chosen themselves. */
  parentsOf(chosen: readonly ResourceCollector[]): ResourceCollector[] {
    const needed = new Set(chosen.map(({ type }) => type.kind));
    for (const kind of needed) {
      const parent = this.connection.collectors.find(({ type }) => type.kind === kind)?.type.parent;
      if (parent) needed.add(parent);
    }
    return this.connection.collectors.filter(
      (collector) => needed.has(collector.type.kind) && !chosen.includes(collector),
    );
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
    return this.#listings(collector).pipe(mergeMap(() => []));
  }

  #listings(collector: ResourceCollector): Observable<ListingEvent> {
    const { kind, parent } = collector.type;
    const { manifest, redactor } = this.connection;
    const own = this.#parents.get(kind);
    const listing = {
      collector,
      redactor,
      concurrency: manifest.concurrency,
      parents: parent === undefined ? undefined : this.#parents.get(parent),
    };
    return taskListings(listing).pipe(
      tap((event) => {
        own?.take(event);
        if (event.type === 'ended' && event.outcome.error?.kind === 'authentication') this.#stop(event.outcome.error);
      }),
      takeUntil(this.#stopped),
      finalize(() => own?.finish()),
    );
  }

  #stop(error: ProviderError): void {
    this.#stoppedBy ??= error;
    this.#stopped.next();
  }
}

function discoveryEvent({ type: resourceType }: ResourceCollector, event: ListingEvent): DiscoveryEvent {
  if (event.type === 'page') return { type: 'page', resourceType, part: event.part, page: event.page };
  return { type: 'part-ended', resourceType, part: event.part, outcome: event.outcome };
}
