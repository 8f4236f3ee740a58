import type { ConnectionRow } from './connection-row.types.js';
import type { CredentialVerdict } from './credential-verdict.types.js';
import { otherAccount } from './other-account.js';

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
