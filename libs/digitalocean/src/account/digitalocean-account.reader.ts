import { type Account, type AccountReader, ProviderError, type RestClient } from '@maestro/core';
import { catchError, type Observable, of } from 'rxjs';
import { z } from 'zod';

/** `GET /v2/account`, the fields used. */
const AccountBody = z.object({
  account: z.object({
    uuid: z.string().min(1),
    email: z.string().nullish(),
    team: z.object({ uuid: z.string().nullish(), name: z.string().nullish() }).nullish(),
  }),
});

/** Reads whose account the token opens. Needs `account:read`, and does without it. */
export class DigitalOceanAccountReader implements AccountReader {
  constructor(readonly client: RestClient) {}

  read(): Observable<Account | undefined> {
    return this.client.read('account', '/v2/account', readAccount).pipe(
      catchError((error: unknown) => {
        if (ProviderError.is(error) && error.kind === 'permission') return of(undefined);
        throw error;
      }),
    );
  }
}

function readAccount(body: unknown): Account {
  const { account } = AccountBody.parse(body);
  return { id: account.team?.uuid || account.uuid, name: account.team?.name || account.email || account.uuid };
}
