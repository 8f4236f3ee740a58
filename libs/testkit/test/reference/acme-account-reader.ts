import { type Account, type AccountReader, ProviderError } from '@maestro/core';
import { catchError, map, type Observable, of, throwError } from 'rxjs';
import type { AcmeClient } from './acme-client.js';

/** Reads the account of a token, or undefined without the permission to read it. */
export class AcmeAccountReader implements AccountReader {
  constructor(readonly client: AcmeClient) {}

  read(): Observable<Account | undefined> {
    return this.client.field('account', '/v1/account', 'number').pipe(
      map((number) => ({ id: String(number), name: 'Example' })),
      catchError((error: unknown) =>
        ProviderError.is(error) && error.kind === 'permission' ? of(undefined) : throwError(() => error),
      ),
    );
  }
}
