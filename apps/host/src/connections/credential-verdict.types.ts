import type { Account } from '@maestro/core';

/** What a provider said of a credential. A provider that was away said nothing. */
export type CredentialVerdict =
  | {
      readonly status: 'ok';
      /** Whose account it opens, when the provider told. */
      readonly account?: Account;
    }
  | {
      readonly status: 'refused';
      /** What happened and what to do, without secrets. */
      readonly message: string;
    };
