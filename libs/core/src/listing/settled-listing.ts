import { concat, defer, EMPTY, type Observable, tap } from 'rxjs';
import { ProviderError } from '../errors/provider-error.js';
import type { RowsPage } from './page-source.types.js';

/** A list that shifts is read this often at most. */
const MOST_READINGS = 4;

/** A list of numbered pages whose total may not be known. */
export interface UncountedList {
  /** For messages: `GET /v1/jobs`. */
  readonly endpoint: string;
  /** Rows that were asked for on a page. */
  readonly size: number;
  /** What tells one row from another. */
  idOf(row: unknown): string;
}

/**
 * Reads a list of numbered pages again until two readings agree, where the provider states no total: when a row is removed from a page that
 * was read already, the first row of the next page slips through, and nothing tells of it. A list with a total, or of a single page that was
 * not full, is read once. Cold. Rows come as often as they are read.
 *
 * @throws {ProviderError} through the stream: `invalid-response` when no two readings agree.
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
