import { defer, EMPTY, expand, map, type Observable } from 'rxjs';
import { ProviderError } from '../errors/provider-error.js';
import type { RowsPage } from './page-source.types.js';

/** One answer of a list that is read by cursor. */
export interface CursorAnswer<Row> {
  readonly rows: readonly Row[];
  /** Where the next answer begins; undefined after the last. */
  readonly next?: string;
}

/** A list that is read by cursor, in order. */
export interface CursorSource<Row> {
  /** For messages: `ListObjectsV2`. */
  readonly endpoint: string;
  /** Cold. The answer at a cursor, or the first one. */
  fetch(cursor: string | undefined): Observable<CursorAnswer<Row>>;
}

/**
 * Reads a list by cursor until no cursor follows. Cold; unsubscribing stops the request.
 *
 * @throws {ProviderError} through the stream: a failed request, or `invalid-response` when a cursor leads back to itself.
 */
export function cursorListing<Row>(source: CursorSource<Row>): Observable<RowsPage<Row>> {
  return defer(() => {
    let firstPosition = 1;
    return source.fetch(undefined).pipe(
      expand(({ next }) =>
        next ? source.fetch(next).pipe(map((answer) => moved(answer, next, source.endpoint))) : EMPTY,
      ),
      map(({ rows }) => {
        const page = { rows, firstPosition };
        firstPosition += rows.length;
        return page;
      }),
    );
  });
}

function moved<Row>(answer: CursorAnswer<Row>, cursor: string, endpoint: string): CursorAnswer<Row> {
  if (answer.next !== cursor) return answer;
  const message = `${endpoint}: the cursor of the list does not move on. It cannot be read whole; tell the provider’s support.`;
  throw new ProviderError({ kind: 'invalid-response', retryable: false, endpoint, message });
}
