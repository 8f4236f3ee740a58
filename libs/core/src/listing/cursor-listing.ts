import { defer, EMPTY, expand, map, type Observable } from 'rxjs';
import { ProviderError } from '../errors/provider-error.js';
import type { RowsPage } from './page-source.types.js';

/** One answer of a list that is read by cursor. */
export interface CursorAnswer<Row> {
  readonly rows: readonly Row[];
  /** Where the next answer begins; undefined after the last. */
  readonly next?: string;
  /** The total over the whole list, when the provider states it. */
  readonly total?: number;
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
 * @throws {ProviderError} through the stream: a failed request, or `invalid-response` when the cursors lead back to an earlier one.
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

/** Notices cursors that go round in a circle, however long the list: it keeps one cursor, and a later one each time it has gone twice as far. */
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
    const message = `${this.endpoint}: the cursors of the list lead back to an earlier one. It cannot be read whole; tell the provider’s support.`;
    return new ProviderError({ kind: 'invalid-response', retryable: false, endpoint: this.endpoint, message });
  }
}
