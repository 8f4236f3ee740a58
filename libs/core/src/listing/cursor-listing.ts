import { defer, EMPTY, expand, map, type Observable } from 'rxjs';
import { ProviderError } from '../errors/provider-error.js';
import type { RowsPage } from './listing-outcome.types.js';

/** One page of a list that is read by cursor. */
export interface CursorAnswer<Row> {
  readonly rows: readonly Row[];
  /** The cursor of the next page. Undefined after the last. */
  readonly next?: string;
  /** The total of the list, if the provider states it. */
  readonly total?: number;
}

/** A list that is read by cursor, in order. */
export interface CursorSource<Row> {
  /** For messages: `ListObjectsV2`. */
  readonly endpoint: string;
  /** Cold. The page at a cursor, or the first one. */
  fetch(cursor: string | undefined): Observable<CursorAnswer<Row>>;
}

/**
 * Reads a list by cursor until there is no next cursor. Cold; unsubscribing stops the request.
 *
 * @throws {ProviderError} through the stream: a failed request, or `invalid-response` if a cursor repeats.
 */
export function cursorListing<Row>(source: CursorSource<Row>): Observable<RowsPage<Row>> {
  return defer(() => {
    let firstPosition = 1;
    const trail = new CursorTrail(source.endpoint);
    return source.fetch(undefined).pipe(
      expand(({ next }) => (next ? source.fetch(trail.follow(next)) : EMPTY)),
      map(({ rows, total }) => {
        const page = { rows, firstPosition, total };
        firstPosition += rows.length;
        return page;
      }),
    );
  });
}

/** Detects cycles of cursors in a list of any length with constant memory (Brent's algorithm). */
class CursorTrail {
  #kept?: string;
  #steps = 0;
  #nextKeep = 1;

  constructor(readonly endpoint: string) {}

  follow(cursor: string): string {
    if (cursor === this.#kept) throw this.#circle();
    if (++this.#steps === this.#nextKeep) {
      this.#kept = cursor;
      this.#nextKeep *= 2;
    }
    return cursor;
  }

  #circle(): ProviderError {
    const message = `${this.endpoint}: the list’s cursors lead back to an earlier page. It cannot be read completely. Contact the provider’s support.`;
    return new ProviderError({ kind: 'invalid-response', retryable: false, endpoint: this.endpoint, message });
  }
}
