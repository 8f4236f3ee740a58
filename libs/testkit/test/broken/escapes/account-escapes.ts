import { catchError, map, of, throwError } from 'rxjs';
import type { AcmeDefects } from '../../reference/acme-plugin.js';
import type { BrokenPlugin } from '../broken-plugin.types.js';

const account = (name: string, spoil: AcmeDefects['account']): BrokenPlugin => ({
  name,
  suite: 'credentials',
  defects: { account: spoil },
});

let reads = 0;

/** What a plugin says of the account that a credential opens. */
export const ACCOUNT_ESCAPES: readonly BrokenPlugin[] = [
  account('gives the account a number as its id', (good) => ({
    read: () => good.read().pipe(map((told) => told && { ...told, id: 4711 as never })),
  })),
  account('gives the account another id each time', (good) => ({
    read: () => good.read().pipe(map((told) => told && { ...told, id: String(++reads) })),
  })),
  account('takes an outage for an account that it may not read', (good) => ({
    read: () => good.read().pipe(catchError(() => of(undefined))),
  })),
  account('leaks the token when it cannot read the account', (good, { token }) => ({
    read: () => good.read().pipe(catchError(() => throwError(() => new Error(`It failed for ${token}.`)))),
  })),
];
