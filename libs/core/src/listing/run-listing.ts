import { catchError, concat, defer, map, type Observable, of } from 'rxjs';
import type { ListingPart } from '../contract/listing.types.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import { asProviderError } from '../errors/as-provider-error.js';
import type { ProviderError } from '../errors/provider-error.js';
import type { Redactor } from '../redaction/redactor.js';
import { ListingJudge } from './listing-judge.js';
import type { ListingEvent } from './listing-outcome.types.js';
import { pageWithoutSecrets } from './page-without-secrets.js';
import { type NamingRules, tidyPage } from './tidy-page.js';

/** A list that shifts is read this often at most. */
const MOST_READINGS = 3;

/** One listing of one part. */
export interface ListingRequest {
  readonly collector: ResourceCollector;
  readonly part: ListingPart;
  readonly redactor: Redactor;
  /** Uids handed out by other parts of the same kind, so that a resource in two parts is handed out once. Added to. */
  readonly handedOut?: Set<string>;
  /** Uids that the listing before this one showed as rows of another kind (`ListingOutcome.skipped`). Only {@link confirmAbsence} asks. */
  readonly skipped?: readonly string[];
  /** The manifest, which says what ids and tags of the provider look like. Absent: any. */
  readonly naming?: NamingRules;
}

/**
 * Lists one part and judges the listing: the one place where the end of a plugin's stream becomes "complete", "incomplete" or "failed".
 * A list that came out shorter than the provider's total is read again, a few times. Cold. Never fails: an error is an outcome.
 */
export function runListing({
  collector,
  part,
  redactor,
  handedOut,
  naming = {},
}: ListingRequest): Observable<ListingEvent> {
  return defer(() => {
    const judge = new ListingJudge(part, handedOut ?? new Set());
    const reading = (): Observable<ListingEvent> =>
      concat(
        defer(() => collector.collect(part)).pipe(
          map((page): ListingEvent => ({
            type: 'page',
            part,
            page: judge.take(tidyPage(pageWithoutSecrets(page, redactor), naming)),
          })),
        ),
        defer(() => {
          if (!judge.shifted || judge.readings >= MOST_READINGS) return of(ended(judge));
          judge.readAgain();
          return reading();
        }),
      );
    return reading().pipe(
      catchError((error: unknown) => of(ended(judge, asProviderError(error, collector.type, redactor)))),
    );
  });
}

const ended = (judge: ListingJudge, error?: ProviderError): ListingEvent => ({
  type: 'ended',
  part: judge.part,
  outcome: judge.outcome(error),
});
