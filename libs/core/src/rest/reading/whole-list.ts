import { defer, mergeMap, type Observable, of, retry, tap, throwError, toArray } from 'rxjs';
import type { ListingPart } from '../../contract/listing.types.js';
import { ProviderError } from '../../errors/provider-error.js';
import type { ListReader } from './list-reader.js';
import type { UnknownField } from '../../contract/resource.types.js';

/** How often a list that shifts while it is read is read at most. */
const MOST_READINGS = 3;

/** The code of the error if rows are missing. */
const SHIFTED = 'ERR_LIST_SHIFTED';

/**
 * Reads all rows of an auxiliary list, again if it shifts while it is read. Cold. Emits once.
 *
 * @param most the maximum number of rows.
 * @throws {ProviderError} through the stream: `invalid-response` for a list that is incomplete or has more rows.
 */
export function wholeList(reader: ListReader, part: ListingPart, most = Infinity): Observable<readonly unknown[]> {
  return defer(() => oneReading(reader, part, most)).pipe(
    retry({
      count: MOST_READINGS - 1,
      delay: (error) => (ProviderError.is(error) && error.code === SHIFTED ? of(undefined) : throwError(() => error)),
    }),
  );
}

function oneReading(reader: ListReader, part: ListingPart, most: number): Observable<readonly unknown[]> {
  const endpoint = `GET ${reader.plan.path(part)}`;
  const failure = (message: string, code?: string): ProviderError =>
    new ProviderError({
      kind: 'invalid-response',
      retryable: false,
      endpoint,
      code,
      message: `${endpoint}: ${message}`,
    });
  const positions = { last: 0 };
  return reader.list(part).pipe(
    tap(({ rows, firstPosition }) => {
      positions.last = Math.max(positions.last, firstPosition + rows.length - 1);
      if (positions.last > most) throw failure(`the list has more than ${most} rows, too many to keep.`);
    }),
    toArray(),
    mergeMap((pages) => {
      const total = Math.max(...pages.map((page) => page.total ?? 0));
      const inOrder = pages.sort((one, other) => one.firstPosition - other.firstPosition);
      // Pages may overlap, and a list without a total is read twice.
      const byId = new Map(inOrder.flatMap((page) => page.rows).map((row) => [reader.plan.idOf(row), row]));
      const rows = [...byId.values()];
      if (rows.length >= total) return of(rows);
      return throwError(() =>
        failure(`the provider counts ${total} rows and shows ${rows.length}. Run again.`, SHIFTED),
      );
    }),
  );
}

/** Why a field is missing. */
export type UnknownReason = Omit<UnknownField, 'field'>;

/**
 * Why something other than a list could not be read.
 *
 * @param scope that only it needs. @throws errors that end the sync: a refused credential, cancellation.
 */
export function unknownReason(error: unknown, scope: string | undefined): UnknownReason {
  if (!ProviderError.is(error) || error.kind === 'authentication' || error.kind === 'cancelled') throw error;
  if (error.kind === 'permission' && scope !== undefined)
    return { reason: `Grant the scope ${scope} to read it.`, scope };
  return { reason: error.message };
}
