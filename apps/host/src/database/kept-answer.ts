import { inHostContext } from './host-context.js';

/**
 * Caches the result of a function for `milliseconds`. Concurrent callers share one call, which therefore runs outside
 * the context of any of them. Failures are not cached.
 */
export function keepAnswer<T>(
  ask: () => Promise<T>,
  milliseconds: number,
  now: () => number = Date.now,
): () => Promise<T> {
  let kept: { readonly answer: Promise<T>; readonly until: number } | undefined;
  return () => {
    if (kept !== undefined && now() < kept.until) return kept.answer;
    const answer = inHostContext(ask);
    const mine = { answer, until: now() + milliseconds };
    kept = mine;
    answer.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return answer;
  };
}
