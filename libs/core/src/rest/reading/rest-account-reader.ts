import { catchError, type Observable, of, throwError } from 'rxjs';
import type { Account, AccountReader } from '../../contract/resource-collector.types.js';
import { ProviderError } from '../../errors/provider-error.js';
import { pointerReader } from '../../json/json-pointer.js';
import type { RestAccount, RestClient } from '../declaration/rest-api.types.js';

/** Reads the account of a credential from a single response of the API. */
export class RestAccountReader implements AccountReader {
  readonly #idOf: (body: unknown) => string | undefined;
  readonly #nameOf: (body: unknown) => string | undefined;

  constructor(
    readonly account: RestAccount,
    readonly client: RestClient,
  ) {
    this.#idOf = firstText(account.id);
    this.#nameOf = firstText(account.name);
  }

  read(): Observable<Account | undefined> {
    return this.client
      .read('account', this.account.path, (body) => this.#accountIn(body))
      .pipe(
        catchError((error: unknown) =>
          ProviderError.is(error) && error.kind === 'permission' ? of(undefined) : throwError(() => error),
        ),
      );
  }

  #accountIn(body: unknown): Account {
    const id = this.#idOf(body);
    if (id === undefined)
      throw new TypeError(`it has no id of the account at ${[this.account.id].flat().join(' or ')}`);
    return { id, name: this.#nameOf(body) ?? id };
  }
}

/** Creates a function that reads the first text or number at several pointers. */
function firstText(pointers: string | readonly string[]): (body: unknown) => string | undefined {
  const readers = [pointers].flat().map(pointerReader);
  return (body) => {
    const found = readers
      .map((read) => read(body))
      .find((value) => typeof value === 'number' || (typeof value === 'string' && value !== ''));
    return found === undefined ? undefined : String(found);
  };
}
