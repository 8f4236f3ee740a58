import { catchError, map, of, throwError } from 'rxjs';
import type { AcmeDefects } from '../../reference/acme-plugin.js';
import type { BrokenPlugin } from '../broken-plugin.types.js';

const account = (name: string, modify: AcmeDefects['account']): BrokenPlugin => ({
  name,
  suite: 'credentials',
  defects: { account: modify },
});

let reads = 0;

/** Wrong accounts of credentials. */
export const ACCOUNT_ESCAPES: readonly BrokenPlugin[] = [
  account('returns a number as the id of the account', (good) => ({
    read: () => good.read().pipe(map((found) => found && { ...found, id: 4711 as never })),
  })),
  account('returns a different id of the account each time', (good) => ({
    read: () => good.read().pipe(map((found) => found && { ...found, id: String(++reads) })),
  })),
  account('treats an outage as a missing permission to read the account', (good) => ({
    read: () => good.read().pipe(catchError(() => of(undefined))),
  })),
  account('leaks the token when reading the account fails', (good, { token }) => ({
    read: () => good.read().pipe(catchError(() => throwError(() => new Error(`It failed for ${token}.`)))),
  })),
];
