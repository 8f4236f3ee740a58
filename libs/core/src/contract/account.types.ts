import type { Observable } from 'rxjs';

/** Whose account the credential opens. */
export interface Account {
  /** The provider's own id of the account, as a string. */
  readonly id: string;
  /** What to call it: a team's name, an address. */
  readonly name: string;
}

/** Names the account behind a credential. A plugin binds one to ACCOUNT_READER when its provider can tell. */
export interface AccountReader {
  /** Cold. Emits undefined when the credential may not read it; that is no error. */
  read(): Observable<Account | undefined>;
}
