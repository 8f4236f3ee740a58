import type { Account, ProviderPlugin, Secret } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import type { Queries } from '../../database/queries.types.js';
import { ConnectionOpener } from '../opening/connection-opener.js';
import { ConnectionRules } from '../opening/connection-rules.js';
import { type ConnectionRow, ConnectionStore } from '../store/connection-store.js';
import { connectionProblem } from '../store/connection.problems.js';
import { verifyAccount } from './verify-credential.js';

/** A credential that may take the place of another. */
export interface CandidateCredential {
  readonly credentials: Secret<object>;
  /** Whose account it opens, when the provider told. */
  readonly account?: Account;
}

/** A credential for a new connection, well-formed. */
export interface NewCredential {
  readonly plugin: ProviderPlugin;
  readonly credentials: Secret<object>;
  readonly regions: readonly string[];
  /** Whether another connection may read the same account. */
  readonly allowed: boolean;
}

/** Asks whose account a credential opens before it is kept: a second connection to an account would list what is there already. */
@Injectable()
export class AccountVerifier {
  constructor(
    @Inject(ConnectionRules) private readonly rules: ConnectionRules,
    @Inject(ConnectionOpener) private readonly opener: ConnectionOpener,
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
  ) {}

  /**
   * Verifies a credential for a connection that exists. What else the provider says of it is no reason to refuse it.
   *
   * @throws {ProblemError} 400 naming each malformed field; 409 when it cannot be verified.
   */
  async verify({ provider, regions }: ConnectionRow, given: object): Promise<CandidateCredential> {
    const plugin = this.rules.plugin(provider);
    const credentials = this.rules.credentials(plugin, given, '');
    return { credentials, account: await this.#accountOf({ plugin, credentials, regions }) };
  }

  /**
   * Verifies a credential for a new connection, where a connection with a known account could be the same.
   *
   * @returns the account, where the provider told.
   * @throws {ProblemError} 409 naming the connection that reads the account already, unless that is allowed.
   */
  async verifyNew({ allowed, ...given }: NewCredential, queries: Queries): Promise<Account | undefined> {
    const provider = given.plugin.manifest.id;
    if (!(await this.store.knowsAccounts(provider, queries))) return undefined;
    const account = await this.#accountOf(given);
    const reader = await this.reader(provider, account, queries);
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

  async #accountOf(draft: Omit<NewCredential, 'allowed'>): Promise<Account | undefined> {
    const opened = await this.opener.openDraft(draft);
    try {
      const { verdict } = await verifyAccount(opened);
      return verdict?.status === 'ok' ? verdict.account : undefined;
    } finally {
      await opened.close();
    }
  }
}
