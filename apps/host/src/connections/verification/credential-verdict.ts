import type { Account } from '@maestro/core';
import type { ConnectionRow } from '../store/connection-store.js';

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

/**
 * What is wrong with a credential that opens another account than the one its connection's inventory is of: what it lists would seem new, and
 * what it does not list, gone. Undefined when it is the same one, or nobody knows.
 */
export function otherAccount(
  { accountId, accountName }: Pick<ConnectionRow, 'accountId' | 'accountName'>,
  account: Account | undefined,
): string | undefined {
  if (accountId === null || account === undefined || account.id === accountId) return undefined;
  return `The credential opens the account "${account.name}" (${account.id}), and the inventory is of "${accountName ?? accountId}" (${accountId}).`;
}

/** Why a credential cannot be used. */
export interface CredentialProblem {
  readonly status: 'refused' | 'other-account';
  readonly message: string;
}

/** What is wrong with the credential of a connection, by what the provider said. Undefined: nothing. */
export function credentialProblem(row: ConnectionRow, verdict: CredentialVerdict): CredentialProblem | undefined {
  if (verdict.status === 'refused') return verdict;
  const other = otherAccount(row, verdict.account);
  if (other !== undefined) {
    const message = `${other} Give it a credential of that account, or replace it again with "acceptOtherAccount": true.`;
    return { status: 'other-account', message };
  }
  // Whose account it is, it did not say this time.
  if (row.status !== 'other-account' || verdict.account) return undefined;
  return { status: 'other-account', message: row.statusMessage ?? '' };
}
