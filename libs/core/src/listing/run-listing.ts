import { catchError, concat, concatMap, defer, EMPTY, type Observable, of } from 'rxjs';
import type { EmbeddedRows, KnownPart, ListingAnswer, ListingPart, CollectedPage } from '../contract/listing.types.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import { asProviderError, type ProviderError } from '../errors/provider-error.js';
import type { Redactor } from '../redaction/redactor.js';
import { ListingJudge } from './listing-judge.js';
import type { ListingEvent } from './listing-outcome.types.js';
import { isUnchanged, PartMarks, unchangedOutcome } from './part-marks.js';
import { type NamingRules, tidyPage, resourceWithoutSecrets } from './tidy-page.js';
import type { Resource } from '../contract/resource.types.js';

/** How often a shifting list is read at most. */
const MOST_READINGS = 3;

/** One listing of one part. */
export interface ListingRequest {
  readonly collector: ResourceCollector;
  readonly part: ListingPart;
  readonly redactor: Redactor;
  /** Uids emitted by other parts of the same kind, so that a resource in two parts is emitted once. Modified. */
  readonly handedOut?: Set<string>;
  /** Uids that the previous listing skipped as rows of another kind (`ListingOutcome.skipped`). Only used by {@link confirmAbsence}. */
  readonly skipped?: readonly string[];
  /** The last complete listing of the part, which a collector class may report as unchanged. Absent: there is none, so the part is read. */
  readonly known?: KnownPart;
  /** The rows of a kind that is embedded in its parent, as the parent was just listed. Absent: they are read again. */
  readonly embedded?: EmbeddedRows;
  /** The manifest, which declares the forms of ids and tags. Absent: any. */
  readonly naming?: NamingRules;
}

/**
 * Lists one part and judges the listing. This is the only place where the end of a plugin's stream becomes "complete",
 * "incomplete" or "failed". A list with fewer rows than the provider's total is read again, a few times. Cold. Never
 * fails: an error is an outcome.
 */
export function runListing({
  collector,
  part,
  redactor,
  handedOut,
  known,
  embedded,
  naming = {},
}: ListingRequest): Observable<ListingEvent> {
  return defer(() => {
    const judge = new ListingJudge(part, handedOut ?? new Set());
    const marks = new PartMarks({ type: collector.type, part, redactor, known });
    const taken = (answer: ListingAnswer): Observable<ListingEvent> => {
      if (isUnchanged(answer)) {
        marks.takeUnchanged();
        return EMPTY;
      }
      marks.takePage(answer);
      return of({ type: 'page', part, page: judge.take(tidyPage(pageWithoutSecrets(answer, redactor), naming)) });
    };
    const reading = (): Observable<ListingEvent> =>
      concat(
        defer(() => collector.collect(embedded ? { ...marks.asked, embedded } : marks.asked)).pipe(concatMap(taken)),
        defer(() => {
          if (!judge.shifted || judge.readings >= MOST_READINGS) return of(ended(judge, marks));
          judge.readAgain();
          marks.readAgain();
          return reading();
        }),
      );
    return reading().pipe(
      catchError((error: unknown) => of(failed(judge, asProviderError(error, collector.type, redactor)))),
    );
  });
}

function ended(judge: ListingJudge, { unchanged, mark }: PartMarks): ListingEvent {
  const { part } = judge;
  if (unchanged) return { type: 'ended', part, outcome: unchangedOutcome(part, unchanged) };
  const outcome = judge.outcome();
  return { type: 'ended', part, outcome: outcome.complete && mark !== undefined ? { ...outcome, mark } : outcome };
}

const failed = (judge: ListingJudge, error: ProviderError): ListingEvent => ({
  type: 'ended',
  part: judge.part,
  outcome: judge.outcome(error),
});

/**
 * Removes secrets from a page, because all of it is shown and stored: the connection's own secrets from the plugin's
 * messages, and values with names of secrets from `raw` and the attributes.
 */
function pageWithoutSecrets(page: CollectedPage, redactor: Redactor): CollectedPage {
  const hide = <Told extends { readonly reason: string }>(told: Told): Told =>
    redactor.found(told.reason) ? { ...told, reason: redactor.redact(told.reason) } : told;
  const leftOut = new Set<string>();
  const hideIn = (resource: Resource): Resource => {
    const safe = resourceWithoutSecrets(resource, leftOut);
    return safe.unknown ? { ...safe, unknown: safe.unknown.map(hide) } : safe;
  };
  const resources = page.resources.map(hideIn);
  return {
    ...page,
    resources,
    unreadable: page.unreadable.map(hide),
    ...(page.unreadLists && { unreadLists: page.unreadLists.map(hide) }),
    ...(leftOut.size > 0 ? { leftOut: [...leftOut] } : {}),
  };
}
