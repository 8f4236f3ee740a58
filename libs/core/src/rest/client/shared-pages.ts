import { defer, type Observable, shareReplay } from 'rxjs';
import type { ListAnswer } from '../declaration/page-plan.js';

interface SharedPage {
  readonly answer: Observable<ListAnswer>;
  /** Who has had it. */
  readonly readers: Set<object>;
}

/**
 * Pages that a sync needs twice: as rows of a kind, and as rows that those of another kind refer to. Each is requested
 * once. A reader that reads a page again gets a new answer, because a second check of the same one would prove nothing.
 */
export class SharedPages {
  readonly #pages = new Map<string, SharedPage>();

  /**
   * @param key identifies the request, and where the rows are in its answer.
   * @param ask cold: sends the request.
   */
  read(key: string, reader: object, ask: Observable<ListAnswer>): Observable<ListAnswer> {
    return defer(() => {
      const known = this.#pages.get(key);
      if (known && !known.readers.has(reader)) {
        known.readers.add(reader);
        return known.answer;
      }
      const answer = ask.pipe(shareReplay({ bufferSize: 1, refCount: true }));
      this.#pages.set(key, { answer, readers: new Set([reader]) });
      return answer;
    });
  }
}
