import type { Account, ProviderPlugin } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import type { Queries } from '../database/queries.types.js';
import { type CandidateCredential, CandidateCredentials } from './candidate-credentials.js';
import type { ConnectionRow } from './connection-row.types.js';
import { ConnectionStore } from './connection-store.js';
import { connectionProblem } from './connection.problems.js';

/** A credential for a new connection, well-formed. */
export interface NewCredential {
  readonly plugin: ProviderPlugin;
  readonly credentials: object;
  readonly regions: readonly string[];
  /** Whether another connection may read the same account. */
  readonly allowed: boolean;
}

/** Notices a second connection to an account before it is made: what it lists is there already. */
@Injectable()
export class SameAccount {
  constructor(
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
    @Inject(CandidateCredentials) private readonly candidates: CandidateCredentials,
  ) {}

  /**
   * Asks whose account a new credential opens, where a connection with a known account could be the same.
   *
   * @returns the account, where the provider told.
   * @throws {ProblemError} 409 naming the connection that reads the account already, unless that is allowed.
   */
  async refuse(
    { plugin, credentials, regions, allowed }: NewCredential,
    queries: Queries,
  ): Promise<Account | undefined> {
    if (!(await this.store.knowsAccounts(plugin.manifest.id, queries))) return undefined;
    const { account }: Pick<CandidateCredential, 'account'> = await this.candidates.look(plugin, credentials, regions);
    const reader = await this.reader(plugin.manifest.id, account, queries);
    if (reader && account && !allowed) throw connectionProblem.sameAccount(reader, account);
    return account;
  }

  /** The connection that reads an account already: not a removed one. */
  async reader(
    provider: string,
    account: Account | null | undefined,
    queries?: Queries,
  ): Promise<ConnectionRow | undefined> {
    const rows = await this.store.ofAccount(provider, account?.id ?? null, queries);
    return rows.find(({ removedAt }) => removedAt === null);
  }
}
