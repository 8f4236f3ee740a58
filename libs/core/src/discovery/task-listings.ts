import {
  catchError,
  concat,
  defer,
  EMPTY,
  from,
  map,
  mergeMap,
  type MonoTypeOperatorFunction,
  type Observable,
  of,
} from 'rxjs';
import type { EmbeddedRows, KnownPart, KnownState, ListingPart, ParentResource } from '../contract/listing.types.js';
import { mayHaveChildren } from '../contract/parent-condition.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import { asProviderError, ProviderError } from '../errors/provider-error.js';
import type { ListingEvent, ListingOutcome } from '../listing/listing-outcome.types.js';
import { goneWithParent } from './gone-parent.js';
import { unchangedOutcome } from '../listing/part-marks.js';
import { runListing } from '../listing/run-listing.js';
import type { NamingRules } from '../listing/tidy-page.js';
import type { Redactor } from '../redaction/redactor.js';
import type { ParentListing, Parents } from '../listing/parents.js';

/** One task's listings. */
export interface TaskListing {
  readonly collector: ResourceCollector;
  readonly redactor: Redactor;
  /** The forms of the provider's ids and tags. */
  readonly naming: NamingRules;
  /** Parts to list at the same time. */
  readonly concurrency: number;
  /** What is already known. Undefined if everything must be read. */
  readonly known?: KnownState;
  /** For a kind that is listed under another. */
  readonly parents?: Parents;
  /** The collector of the kind that it is listed under. */
  readonly parentCollector?: ResourceCollector;
}

/**
 * Cold. Lists every part of a kind: those of the plugin, or one for each resource of the parent kind after that was
 * listed. Never fails.
 */
export function taskListings(task: TaskListing): Observable<ListingEvent> {
  if (!task.parents) {
    return defer(() => {
      const parts = task.collector.parts();
      return knownParts(task).pipe(
        mergeMap((known) =>
          listed(
            task,
            parts.map((part) => ({ part, mark: referenceMark(task), known: known.get(part.id) })),
          ),
        ),
      );
    }).pipe(
      catchError((error: unknown) => of(unlisted('parts', asProviderError(error, task.collector.type, task.redactor)))),
    );
  }
  return task.parents.listing.pipe(
    mergeMap((parents) =>
      knownParts(task).pipe(
        mergeMap((known) => {
          const parts = parents.resources
            .filter((parent) => mayHaveChildren(parent, task.collector.type.parentWhere))
            .map((parent) => markedPart(parent, parents, task, known));
          return concat(listed(task, parts), missingParents(parents));
        }),
      ),
    ),
  );
}

function listed(
  { collector, redactor, naming, concurrency, parentCollector }: TaskListing,
  parts: readonly MarkedPart[],
): Observable<ListingEvent> {
  const handedOut = parts.length > 1 ? new Set<string>() : undefined;
  return from(parts).pipe(
    mergeMap(({ part, mark, known, embedded }) => {
      if (known && mark !== undefined && known.mark === mark)
        return of<ListingEvent>({ type: 'ended', part, outcome: unchangedOutcome(part, known) });
      return runListing({ collector, part, redactor, naming, handedOut, known, embedded }).pipe(
        goneWithParent(part, parentCollector),
        withMark(mark),
      );
    }, concurrency),
  );
}

/** A part, and the mark that shows whether it has changed. */
interface MarkedPart {
  readonly part: ListingPart;
  readonly mark?: string;
  /** Its last complete listing. */
  readonly known?: KnownPart;
  /** Its rows, if its kind is embedded in the parent. */
  readonly embedded?: EmbeddedRows;
}

function markedPart(
  parent: ParentResource,
  { markOf, embeddedOf }: ParentListing,
  { collector: { type } }: TaskListing,
  known: ReadonlyMap<string, KnownPart>,
): MarkedPart {
  const part: ListingPart = { id: parent.key.uid, parent };
  const mark = type.unchangedBy === undefined ? undefined : markOf(parent.key.uid, type.unchangedBy);
  return { part, mark, known: known.get(part.id), embedded: embeddedOf(parent.key.uid, type.kind) };
}

/** A reference counts as unchanged for as long as the host knows it. */
const referenceMark = ({ collector: { type } }: TaskListing): string | undefined =>
  type.reference ? 'reference' : undefined;

/** Emits once and never fails: unknown parts are read. */
function knownParts({ collector: { type }, known }: TaskListing): Observable<ReadonlyMap<string, KnownPart>> {
  const nothing: ReadonlyMap<string, KnownPart> = new Map();
  if (!(type.unchangedBy !== undefined || type.tellsUnchanged || type.reference) || !known) return of(nothing);
  return defer(() => known.parts(type.kind)).pipe(catchError(() => of(nothing)));
}

/**
 * A listing gives its mark only if it was complete and left no field unknown.
 *
 * @param mark what its parent says; without it, what the collector said.
 */
function withMark(mark: string | undefined): MonoTypeOperatorFunction<ListingEvent> {
  return (events) =>
    defer(() => {
      let isKnown = true;
      return events.pipe(
        map((event): ListingEvent => {
          if (event.type === 'page') {
            isKnown &&= event.page.resources.every(({ unknown, unread }) => !unknown && !unread);
            return event;
          }
          const { mark: own, ...outcome } = event.outcome;
          const told = own ?? mark;
          return told !== undefined && isKnown && outcome.complete
            ? { ...event, outcome: { ...outcome, mark: told } }
            : { ...event, outcome };
        }),
      );
    });
}

/** Parents that were not read may have children, so the task is not complete without them. */
function missingParents({ short }: ParentListing): Observable<ListingEvent> {
  if (!short) return EMPTY;
  const reason = `The list of their parents is incomplete. ${short.reason ?? ''}`.trim();
  return of(unlisted('parents', short.error && new ProviderError({ ...short.error, message: reason }), reason));
}

/** Parts that could not be determined end like a failed part. */
function unlisted(id: string, error: ProviderError | undefined, reason = error?.message): ListingEvent {
  const part = { id };
  const outcome: ListingOutcome = { part, complete: false, reason, error, resources: 0, unreadable: [], readings: 0 };
  return { type: 'ended', part, outcome };
}
