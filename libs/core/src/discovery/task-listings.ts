import { catchError, concat, defer, EMPTY, from, mergeMap, type Observable, of } from 'rxjs';
import type { ListingPart } from '../contract/listing.types.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import { asProviderError } from '../errors/as-provider-error.js';
import { ProviderError } from '../errors/provider-error.js';
import type { ListingEvent, ListingOutcome } from '../listing/listing-outcome.types.js';
import { runListing } from '../listing/run-listing.js';
import type { NamingRules } from '../listing/tidy-page.js';
import type { Redactor } from '../redaction/redactor.js';
import type { ParentListing, Parents } from './parents.js';

/** One task's listings. */
export interface TaskListing {
  readonly collector: ResourceCollector;
  readonly redactor: Redactor;
  /** What ids and tags of the provider look like. */
  readonly naming: NamingRules;
  /** Parts to list at the same time. */
  readonly concurrency: number;
  /** For a kind that is listed under another. */
  readonly parents?: Parents;
}

/** Cold. Lists every part of a kind: the plugin's own, or one for each resource of the parent kind once that is listed. Never fails. */
export function taskListings(task: TaskListing): Observable<ListingEvent> {
  if (!task.parents) {
    return defer(() => listed(task, task.collector.parts())).pipe(
      catchError((error: unknown) => of(unlisted('parts', asProviderError(error, task.collector.type, task.redactor)))),
    );
  }
  return task.parents.listing.pipe(
    mergeMap((parents) => concat(listed(task, parents.resources.map(partOf)), missingParents(parents))),
  );
}

function listed(
  { collector, redactor, naming, concurrency }: TaskListing,
  parts: readonly ListingPart[],
): Observable<ListingEvent> {
  const handedOut = parts.length > 1 ? new Set<string>() : undefined;
  return from(parts).pipe(
    mergeMap((part) => runListing({ collector, part, redactor, naming, handedOut }), concurrency),
  );
}

const partOf = (parent: NonNullable<ListingPart['parent']>): ListingPart => ({ id: parent.key.uid, parent });

/** Parents that nobody saw may have children: without them the task is not whole. */
function missingParents({ short }: ParentListing): Observable<ListingEvent> {
  if (!short) return EMPTY;
  const reason = `What they are listed under was not read whole. ${short.reason ?? ''}`.trim();
  return of(unlisted('parents', short.error && new ProviderError({ ...short.error, message: reason }), reason));
}

/** Parts that nobody knows end like a part that failed. */
function unlisted(id: string, error: ProviderError | undefined, reason = error?.message): ListingEvent {
  const part = { id };
  const outcome: ListingOutcome = { part, complete: false, reason, error, resources: 0, unreadable: [], readings: 0 };
  return { type: 'ended', part, outcome };
}
