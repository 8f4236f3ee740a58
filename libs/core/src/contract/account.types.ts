import type { Observable } from 'rxjs';

/** Whose account the credential opens. */
export interface Account {
  /** The provider's own id of the account, as a string. */
  readonly id: string;
  /** Its display name: a team's name or an email address. */
  readonly name: string;
}

/** Identifies the account behind a credential. A plugin binds one to ACCOUNT_READER if its provider can tell. */
export interface AccountReader {
  /** Cold. Emits undefined if the credential may not read it, which is not an error. */
  read(): Observable<Account | undefined>;
}
