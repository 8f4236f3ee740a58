import { type Account, type AccountReader, ProviderError } from '@maestro/core';
import { catchError, map, type Observable, of } from 'rxjs';
import type { SpacesClient } from '../client/spaces-client.js';

/**
 * Identifies the account of a key: ListBuckets names the buckets' owner (Amazon S3 API reference, `Owner`), which is
 * the same for every key and region of an account, even without buckets. For a key that may not list buckets, it is
 * unknown.
 */
export class SpacesAccountReader implements AccountReader {
  constructor(
    readonly client: SpacesClient,
    readonly regions: readonly string[],
  ) {}

  read(): Observable<Account | undefined> {
    const [first = ''] = this.regions;
    return this.client.owner(first).pipe(
      map((owner) => (owner?.ID ? { id: owner.ID, name: owner.DisplayName || owner.ID } : undefined)),
      catchError((error: unknown) => {
        if (ProviderError.is(error) && error.kind === 'permission') return of(undefined);
        throw error;
      }),
    );
  }
}
