import type { ProviderFailure } from '../src/failures/provider-failure.types.js';
import type { ProviderAnswer, ProviderRequest } from '../src/requests/provider-request.types.js';

/** What one try meets: a body, a failure as a library would throw it, or no answer at all. */
export type Try = { readonly body: string; readonly headers?: Record<string, string> } | ProviderFailure | 'silence';

/** A request whose tries go as written; the last one repeats. */
export class ScriptedRequest implements ProviderRequest<string> {
  readonly endpoint: string;
  /** One for each try, in order. */
  readonly signals: AbortSignal[] = [];

  constructor(
    readonly tries: readonly Try[],
    readonly task = 'server-list',
    readonly path = '/v2/droplets',
  ) {
    this.endpoint = `GET ${path}`;
  }

  send(signal: AbortSignal): Promise<ProviderAnswer<string>> {
    const next = this.tries[Math.min(this.signals.push(signal), this.tries.length) - 1] ?? 'silence';
    if (next === 'silence')
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new LibraryError({}))));
    return 'body' in next ? Promise.resolve(next) : Promise.reject(new LibraryError(next));
  }

  failure(error: unknown): ProviderFailure {
    return (error as LibraryError).failure;
  }
}

class LibraryError extends Error {
  constructor(readonly failure: ProviderFailure) {
    super('Request failed');
  }
}
