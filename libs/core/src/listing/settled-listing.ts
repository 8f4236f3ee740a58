import { concat, defer, EMPTY, type Observable, tap } from 'rxjs';
import { ProviderError } from '../errors/provider-error.js';
import type { RowsPage } from './listing-outcome.types.js';

/** How often a shifting list is read at most. */
const MOST_READINGS = 4;

/** A list of numbered pages whose total may be unknown. */
export interface UncountedList {
  /** For messages: `GET /v1/jobs`. */
  readonly endpoint: string;
  /** The requested page size. */
  readonly size: number;
  /** Identifies a row. */
  idOf(row: unknown): string;
}

/**
 * Reads a list of numbered pages. Without a total, it repeats the reading until two agree: if a row is removed from a
 * page that was already read, the first row of the next page is missed without a trace. A list with a total, or with a
 * single page that is not full, is read once. Cold. Rows are emitted each time they are read.
 *
 * @throws {ProviderError} through the stream: `invalid-response` if no two readings agree.
 */
export function settledListing(
  list: UncountedList,
  read: () => Observable<RowsPage<unknown>>,
): Observable<RowsPage<unknown>> {
  return defer(() => next(list, read, []));
}

function next(
  list: UncountedList,
  read: () => Observable<RowsPage<unknown>>,
  earlier: readonly ReadonlySet<string>[],
): Observable<RowsPage<unknown>> {
  const ids = new Set<string>();
  let isCounted = false;
  let pages = 0;
  const reading = read().pipe(
    tap(({ rows, total }) => {
      isCounted ||= total !== undefined;
      if (rows.length > 0) pages += 1;
      if (!isCounted) for (const row of rows) ids.add(list.idOf(row));
    }),
  );
  return concat(
    reading,
    defer(() => {
      if (isCounted || (pages <= 1 && ids.size < list.size) || agree(earlier.at(-1), ids)) return EMPTY;
      if (earlier.length + 1 >= MOST_READINGS) throw neverSettled(list.endpoint);
      return next(list, read, [...earlier, ids]);
    }),
  );
}

const agree = (one: ReadonlySet<string> | undefined, other: ReadonlySet<string>): boolean =>
  one !== undefined && one.size === other.size && [...one].every((id) => other.has(id));

function neverSettled(endpoint: string): ProviderError {
  const message = `${endpoint}: the provider states no total, and no two of ${MOST_READINGS} readings agree: the list keeps changing. Run again.`;
  return new ProviderError({ kind: 'invalid-response', retryable: false, endpoint, message });
}
