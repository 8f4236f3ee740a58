import { isDeepStrictEqual } from 'node:util';
import { catchError, concatMap, defer, from, map, mergeMap, type Observable, of, toArray } from 'rxjs';
import type { KnownState } from '../contract/known-state.types.js';
import type { ListingPart } from '../contract/listing.types.js';
import type { UnknownField } from '../contract/resource.types.js';
import { ProviderError } from '../errors/provider-error.js';
import type { DetailPlan, IdentifiedRow } from './detail-plan.js';
import { KnownRows, type KnownRow } from './known-rows.js';
import type { ListPlan } from './list-plan.js';
import { ListReader } from './list.reader.js';
import { NOTHING_TO_FILL_IN, regionOf } from './path-template.js';
import { unknownReason, type UnknownReason } from './unknown-reason.js';
import { wholeList } from './whole-list.js';
import type { ApiClient } from './api.client.js';
import type { RestKind } from './rest-list.types.js';

/** Rows of a page whose details are asked for at the same time; the limiter bounds the requests further. */
const TOGETHER = 4;

/** After so many failures in a row, a provider is not asked for the details of every other row as well. */
const MOST_FAILURES = 5;

/** What could not be read of a row. */
export interface RowMarks {
  readonly unknown: readonly UnknownField[];
  /** JSON pointers (RFC 6901) into the resource. */
  readonly unread: readonly string[];
}

/** What reads the details of a kind. */
export interface RowDetailsParts {
  readonly kind: RestKind;
  /** Of the list that the rows are of. */
  readonly plan: ListPlan;
  readonly plans: readonly DetailPlan[];
  readonly client: ApiClient;
  /** Whether the run is a deep one. */
  readonly deep: boolean;
  readonly known: KnownState;
}

/**
 * Reads what a list does not tell of its rows, for one listing. What cannot be read is marked as unknown, with why; only what ends the whole run
 * (a refused credential, a stop) fails.
 */
export class RowDetails {
  readonly #its: RowDetailsParts;
  readonly #known: KnownRows;
  readonly #marks = new WeakMap<object, RowMarks>();
  /** Rows that were read, where the list is read again. */
  readonly #read = new Map<string, { readonly row: unknown; readonly read: unknown }>();
  /** Details that are not asked for any more in this listing, and why. */
  readonly #givenUp = new Map<DetailPlan, UnknownReason>();
  readonly #failures = new Map<DetailPlan, number>();

  constructor(its: RowDetailsParts) {
    this.#its = its;
    const needsKnown = its.plans.some(({ detail }) => detail.when.rows === 'changed');
    this.#known = new KnownRows(its.kind, needsKnown ? its.known : undefined);
  }

  /** What could not be read of a row that {@link complete} gave. */
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
    // A row without an id cannot be read either, and is reported as such.
    if (typeof row !== 'object' || row === null || id === undefined) return of(row);
    // Nothing is asked about a row that is not of the kind.
    if (this.#isSkipped(row, part)) return of(row);
    const earlier = this.#read.get(id);
    if (earlier && isDeepStrictEqual(earlier.row, row)) return of(earlier.read);
    // In their order: a path may take what an earlier detail was put into.
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
    if (when.rows === 'changed' && known && Object.hasOwn(known, into)) return of({ value: known[into] });
    if (when.runs === 'deep' && !this.#its.deep) return of({ reason: 'Only a deep run reads it.', onlyDeep: true });
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
          throw new TypeError('the body holds nothing');
        return body;
      },
    });
  }

  #failed(plan: DetailPlan, reason: UnknownReason, error: unknown): UnknownReason {
    const isMissing = reason.scope !== undefined;
    // What is not there for one row may be there for the next.
    const isOfRow =
      ProviderError.is(error) &&
      (error.status === 404 || error.kind === 'permission' || error.code === NOTHING_TO_FILL_IN);
    const failures = isOfRow ? 0 : (this.#failures.get(plan) ?? 0) + 1;
    this.#failures.set(plan, failures);
    if (isMissing) this.#givenUp.set(plan, reason);
    else if (failures >= MOST_FAILURES)
      this.#givenUp.set(plan, {
        reason: `It was not asked for after ${failures} failures. The last: ${reason.reason}`,
      });
    return reason;
  }
}

/** A row with the details that were read so far, and those that were not. */
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
    unread: missing.map(({ detail }) => `/raw/${detail.into.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  };
}
