import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../access/audit/audit.service.js';
import { type Caller } from '../access/caller/caller.js';
import { CredentialVault } from '../credentials/credential-vault.js';
import { inUnlimitedTransaction } from '../database/in-transaction.js';
import { type Queries, POOL, type Pool } from '../database/queries.js';
import { AccountVerifier, type CandidateCredential } from './verification/account-verifier.js';
import { type ConnectionRow, ConnectionStore } from './store/connection-store.js';
import { ConnectionStatus } from './verification/connection-status.js';
import { invalidRequest } from '../http/problems/problem.error.js';
import { connectionProblem } from './store/connection-problems.js';
import { otherAccount } from './verification/verify-credential.js';

/** A new credential, and whether it may be for another account. */
export interface GivenCredential {
  readonly [field: string]: unknown;
  readonly acceptOtherAccount?: unknown;
}

/** Replaces the credential of a connection. */
@Injectable()
export class CredentialReplacer {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
    @Inject(AccountVerifier) private readonly accounts: AccountVerifier,
    @Inject(CredentialVault) private readonly vault: CredentialVault,
    @Inject(ConnectionStatus) private readonly status: ConnectionStatus,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /**
   * Asks the provider for the account of the new credential. If it does not answer, the next sync asks again.
   *
   * @throws {ProblemError} 404 or 409 for a connection that is not there any more; 400 naming each field; 409 for a
   * credential of another account, unless accepted.
   */
  async replace(
    id: string,
    { acceptOtherAccount = false, ...given }: GivenCredential,
    caller: Caller | undefined,
  ): Promise<void> {
    if (typeof acceptOtherAccount !== 'boolean')
      throw invalidRequest([{ field: 'acceptOtherAccount', message: 'It must be true or false.' }]);
    const candidate = await this.accounts.verify(await this.store.getActiveOrThrow(id), given);
    await inUnlimitedTransaction(this.pool, async (tx) => {
      const row = await this.store.lockPresent(id, tx);
      const other = otherAccount(row, candidate.account);
      if (other !== undefined && !acceptOtherAccount) throw connectionProblem.otherAccount(id, other);
      await this.vault.seal(id, candidate.credentials.reveal(), tx);
      await this.store.update(id, accountColumns(row, candidate, acceptOtherAccount), tx);
      await this.status.renew(row, tx);
      await this.#record(tx, { id, caller, other });
    });
  }

  async #record(
    tx: Queries,
    { id, caller, other }: { id: string; caller: Caller | undefined; other: string | undefined },
  ): Promise<void> {
    const detail = other === undefined ? {} : { acceptedOtherAccount: other };
    await this.audit.record({ caller, action: 'credential.replace', target: id, detail }, tx);
  }
}

/** If the account could not be determined, the next sync records it. */
function accountColumns(
  { accountId, accountName }: ConnectionRow,
  { account }: CandidateCredential,
  acceptOtherAccount: boolean,
): Pick<ConnectionRow, 'accountId' | 'accountName'> {
  if (account) return { accountId: account.id, accountName: account.name };
  return acceptOtherAccount ? { accountId: null, accountName: null } : { accountId, accountName };
}
