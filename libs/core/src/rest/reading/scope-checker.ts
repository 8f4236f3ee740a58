import { catchError, map, type Observable, of, shareReplay } from 'rxjs';
import type { Scope } from '../../contract/resource-type.types.js';
import type { ProviderErrorKind } from '../../contract/provider-error-kind.types.js';
import { ProviderError } from '../../errors/provider-error.js';
import type { ScopeGap } from '../../listing/mark-unknown.js';
import type { ApiClient } from '../client/api-client.js';

/** Failures of the entire sync, not of one scope. */
const ENDS_THE_LISTING: ReadonlySet<ProviderErrorKind> = new Set(['authentication', 'cancelled']);

/** Determines whether a token has a scope by requesting one row of a list, once per connection. */
export class ScopeChecker {
  readonly #answers = new Map<string, Observable<ScopeGap | undefined>>();

  constructor(readonly client: ApiClient) {}

  /** Cold. Undefined if the token has it, and for scopes without a known list. Fails only with errors that end the sync. */
  check({ name }: Scope): Observable<ScopeGap | undefined> {
    const path = this.client.api.scopes?.[name];
    if (path === undefined) return of(undefined);
    const answer = this.#answers.get(name) ?? this.#ask(name, path);
    this.#answers.set(name, answer);
    return answer;
  }

  #ask(name: string, path: string): Observable<ScopeGap | undefined> {
    return this.client.touch(path).pipe(
      map(() => undefined),
      catchError((error: unknown) => of(gapOf(name, error))),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }
}

function gapOf(name: string, error: unknown): ScopeGap {
  if (!ProviderError.is(error) || ENDS_THE_LISTING.has(error.kind)) throw error;
  if (error.kind === 'permission') return { reason: `Grant the scope ${name} to read it.`, missing: true };
  return { reason: `Whether the scope ${name} is granted could not be determined. ${error.message}`, missing: false };
}
