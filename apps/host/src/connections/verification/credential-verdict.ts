import type { Account } from '@maestro/core';
import type { ConnectionRow } from '../store/connection-store.js';

/** A provider's verdict on a credential. There is none if the provider was unavailable. */
export type CredentialVerdict =
  | {
      readonly status: 'ok';
      /** The account, if the provider reported it. */
      readonly account?: Account;
    }
  | {
      readonly status: 'refused';
      /** What happened and what to do. Without secrets. */
      readonly message: string;
    };

/**
 * The problem of a credential for a different account than its connection's inventory: everything it lists would appear
 * new, and everything else gone. Undefined if the account is the same or unknown.
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

/** The problem of a connection's credential according to the provider. Undefined if there is none. */
export function credentialProblem(row: ConnectionRow, verdict: CredentialVerdict): CredentialProblem | undefined {
  if (verdict.status === 'refused') return verdict;
  const other = otherAccount(row, verdict.account);
  if (other !== undefined) {
    const message = `${other} Give it a credential of that account, or replace it again with "acceptOtherAccount": true.`;
    return { status: 'other-account', message };
  }
  // This time, the provider did not report the account.
  if (row.status !== 'other-account' || verdict.account) return undefined;
  return { status: 'other-account', message: row.statusMessage ?? '' };
}
