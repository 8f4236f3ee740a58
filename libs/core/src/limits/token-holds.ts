import type { RateWait } from './permit.types.js';

/** Every request of the token. */
export const WHOLE_TOKEN = '*';

/** Waits that the provider imposed: on the token, on a path with a separate limit, or on one task. */
export class TokenHolds {
  readonly #until = new Map<string, RateWait>();

  /** A later time replaces an earlier one, never the reverse. */
  hold(scope: string, wait: RateWait): void {
    if (wait.until > (this.#until.get(scope)?.until ?? 0)) this.#until.set(scope, wait);
  }

  /** Whether any scope is held now. */
  any(now: number): boolean {
    return [...this.#until.values()].some(({ until }) => until > now);
  }

  /** The end of the longest current wait of any of the scopes. */
  longest(scopes: readonly string[], now: number): RateWait | undefined {
    let longest: RateWait | undefined;
    for (const scope of scopes) {
      const wait = this.#until.get(scope);
      if (wait && wait.until <= now) this.#until.delete(scope);
      else if (wait && wait.until > (longest?.until ?? 0)) longest = wait;
    }
    return longest;
  }
}
