import { defer, EMPTY, exhaustMap, type Observable, of, type OperatorFunction, repeat, tap } from 'rxjs';

/**
 * Looks when something happens, one look at a time: however often it happens meanwhile, one more look follows. So a slow look never makes
 * others queue, and nothing goes unseen.
 *
 * @param look cold; subscribed to again for each look.
 */
export function coalesce<Seen>(look: () => Observable<Seen>): OperatorFunction<unknown, Seen> {
  return (happens) =>
    defer(() => {
      let isUnseen = false;
      const once = defer(() => {
        isUnseen = false;
        return look();
      });
      return happens.pipe(
        tap(() => (isUnseen = true)),
        exhaustMap(() => once.pipe(repeat({ delay: () => (isUnseen ? of(true) : EMPTY) }))),
      );
    });
}
