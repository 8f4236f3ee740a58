import { toPointer } from '../../json/json-pointer.js';
import { isDeepStrictEqual } from 'node:util';
import { catchError, concatMap, defer, from, map, mergeMap, type Observable, of, toArray } from 'rxjs';
import type { KnownState, ListingPart } from '../../contract/listing.types.js';
import type { UnknownField } from '../../contract/resource.types.js';
import { ProviderError } from '../../errors/provider-error.js';
import type { DetailPlan, IdentifiedRow } from '../declaration/detail-plan.js';
import { KnownRows, type KnownRow } from './known-rows.js';
import type { ListPlan } from '../declaration/list-plan.js';
import { ListReader } from './list-reader.js';
import { NOTHING_TO_FILL_IN, regionOf } from '../declaration/path-template.js';
import { unknownReason, type UnknownReason, wholeList } from './whole-list.js';
import type { ApiClient } from '../client/api-client.js';
import type { RequestedKind } from '../declaration/rest-list.types.js';

/** How many rows of a page request their details concurrently. The limiter restricts the requests further. */
const TOGETHER = 4;

/** After this many consecutive failures, the details of further rows are not requested. */
const MOST_FAILURES = 5;

/** The details of a row that could not be read. */
export interface RowMarks {
  readonly unknown: readonly UnknownField[];
  /** JSON pointers (RFC 6901) into the resource. */
  readonly unread: readonly string[];
}

/** The dependencies of the detail reader. */
export interface RowDetailsParts {
  readonly kind: RequestedKind;
  /** The list that the rows come from. */
  readonly plan: ListPlan;
  readonly plans: readonly DetailPlan[];
  readonly client: ApiClient;
  /** Whether this is a deep sync. */
  readonly deep: boolean;
  readonly known: KnownState;
}

/**
 * Reads the details of rows for one listing. Details that cannot be read are marked as unknown with the reason; only
 * errors that end the sync (a refused credential, cancellation) are thrown.
 */
export class RowDetails {
  readonly #its: RowDetailsParts;
  readonly #known: KnownRows;
  readonly #marks = new WeakMap<object, RowMarks>();
  /** Rows that were already read, in case the list is read again. */
  readonly #read = new Map<string, { readonly row: unknown; readonly read: unknown }>();
  /** Details that are no longer requested in this listing, with the reason. */
  readonly #givenUp = new Map<DetailPlan, UnknownReason>();
  readonly #failures = new Map<DetailPlan, number>();

  constructor(its: RowDetailsParts) {
    this.#its = its;
    const needsKnown = its.plans.some(({ detail }) => detail.when.rows === 'changed');
    this.#known = new KnownRows(its.kind, needsKnown ? its.known : undefined);
  }

  /** The unreadable details of a row returned by {@link complete}. */
  marksOf(row: unknown): RowMarks | undefined {
    return typeof row === 'object' && row !== null ? this.#marks.get(row) : undefined;
  }

  /** Cold. The rows of a page with their details, in their order. Emits once. */
  complete(rows: readonly unknown[], part: ListingPart): Observable<readonly unknown[]> {
    return this.#known.unchanged(rows, part).pipe(
      concatMap((unchanged) =>
        from(rows).pipe(
          mergeMap(
            (row, place) => this.#row(row, part, unchanged.get(row)).pipe(map((read) => ({ read, place }))),
            TOGETHER,
          ),
          toArray(),
        ),
      ),
      map((read) => read.sort((one, other) => one.place - other.place).map(({ read: row }) => row)),
    );
  }

  #row(row: unknown, part: ListingPart, known: KnownRow | undefined): Observable<unknown> {
    const id = this.#its.plan.ownIdOf(row);
    // A row without an id is unreadable and reported as such.
    if (typeof row !== 'object' || row === null || id === undefined) return of(row);
    // No details are requested for a row that is not of the kind.
    if (this.#isSkipped(row, part)) return of(row);
    const earlier = this.#read.get(id);
    if (earlier && isDeepStrictEqual(earlier.row, row)) return of(earlier.read);
    // In order, because a path may use an earlier detail.
    return this.#its.plans
      .reduce<Observable<ReadRow>>(
        (reading, plan) => reading.pipe(concatMap((before) => this.#withDetail(plan, before, { id, part, known }))),
        of({ read: row, marks: [] }),
      )
      .pipe(
        map(({ read, marks }) => {
          if (marks.length > 0) this.#marks.set(read, marksOf(marks));
          if (this.#its.plan.pages.isReadAgain) this.#read.set(id, { row, read });
          return read;
        }),
      );
  }

  #withDetail(plan: DetailPlan, before: ReadRow, { id, part, known }: RowAtHand): Observable<ReadRow> {
    const { read, marks } = before;
    const { detail } = plan;
    if (!plan.isThere(read)) return of(before);
    return this.#detail(plan, { id, row: read }, part, known).pipe(
      map((found) =>
        'value' in found
          ? { read: { ...read, [detail.into]: found.value }, marks }
          : { read, marks: [...marks, { detail, ...found }] },
      ),
    );
  }

  #isSkipped(row: unknown, part: ListingPart): boolean {
    return this.#its.kind.rows({ rows: [row], firstPosition: 1 }, part).skipped !== undefined;
  }

  #detail(
    plan: DetailPlan,
    row: IdentifiedRow,
    part: ListingPart,
    known: KnownRow | undefined,
  ): Observable<FoundDetail> {
    const { into, when, scope } = plan.detail;
    const kept = when.rows === 'changed' && known && this.#known.detail(known, into, row.row, part);
    if (kept) return of(kept);
    if (when.runs === 'deep' && !this.#its.deep) return of({ reason: 'Only deep syncs read it.', onlyDeep: true });
    return defer(() => {
      const givenUp = this.#givenUp.get(plan);
      if (givenUp) return of(givenUp);
      return defer(() => this.#ask(plan, row, part)).pipe(
        map((value): FoundDetail => {
          this.#failures.delete(plan);
          return { value };
        }),
        catchError((error: unknown) => of(this.#failed(plan, unknownReason(error, scope), error))),
      );
    });
  }

  #ask({ detail, path, listOf }: DetailPlan, row: IdentifiedRow, part: ListingPart): Observable<unknown> {
    const { client, kind } = this.#its;
    if (listOf) return wholeList(new ListReader(listOf(row), client), part);
    const { query, headers } = detail;
    return client.get({
      ...{ task: kind.type.task, path: path(row, part), region: regionOf(part), query, headers },
      read: ({ body }) => {
        if (typeof body !== 'object' || body === null || Object.keys(body).length === 0)
          throw new TypeError('the body is empty');
        return body;
      },
    });
  }

  #failed(plan: DetailPlan, reason: UnknownReason, error: unknown): UnknownReason {
    const isMissing = reason.scope !== undefined;
    // A detail that one row lacks may exist for the next.
    const isOfRow =
      ProviderError.is(error) &&
      (error.status === 404 || error.kind === 'permission' || error.code === NOTHING_TO_FILL_IN);
    const failures = isOfRow ? 0 : (this.#failures.get(plan) ?? 0) + 1;
    this.#failures.set(plan, failures);
    if (isMissing) this.#givenUp.set(plan, reason);
    else if (failures >= MOST_FAILURES)
      this.#givenUp.set(plan, {
        reason: `It was no longer requested after ${failures} failures. The last: ${reason.reason}`,
      });
    return reason;
  }
}

/** A row with the details read so far, and those that could not be read. */
interface ReadRow {
  readonly read: object;
  readonly marks: readonly MissingDetail[];
}

interface RowAtHand {
  readonly id: string;
  readonly part: ListingPart;
  readonly known: KnownRow | undefined;
}

type FoundDetail = { readonly value: unknown } | UnknownReason;

interface MissingDetail extends UnknownReason {
  readonly detail: DetailPlan['detail'];
}

function marksOf(missing: readonly MissingDetail[]): RowMarks {
  return {
    unknown: missing.flatMap(({ detail, ...why }) =>
      detail.fields.map((field) => ({ field: field.replace(/^attributes\./, ''), ...why })),
    ),
    unread: missing.map(({ detail }) => toPointer('raw', detail.into)),
  };
}
