import { type Account, type AccountReader, ProviderError } from '@maestro/core';
import { catchError, map, type Observable, of } from 'rxjs';
import type { SpacesClient } from '../client/spaces-client.js';

/**
 * Reads whose buckets a key lists: ListBuckets names their owner (Amazon S3 API reference, `Owner`), which is the same for every key and
 * every region of an account, also of one without buckets. A key that may list none does not tell.
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
