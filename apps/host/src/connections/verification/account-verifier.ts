import type { Account, Connection, ProviderPlugin, Secret } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import type { Queries } from '../../database/queries.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import { ConnectionOpener } from '../opening/connection-opener.js';
import { ConnectionRules } from '../opening/connection-rules.js';
import { type ConnectionRow, ConnectionStore } from '../store/connection-store.js';
import { connectionProblem } from '../store/connection-problems.js';
import { verifyAccount } from './verify-credential.js';

/** A credential that may replace another. */
export interface CandidateCredential {
  readonly credentials: Secret<object>;
  /** The account, if the provider reported it. */
  readonly account?: Account;
}

/** A well-formed credential for a new connection. */
export interface NewCredential {
  readonly plugin: ProviderPlugin;
  readonly credentials: Secret<object>;
  readonly regions: readonly string[];
  /** Whether another connection may read the same account. */
  readonly allowed: boolean;
}

/** How long a new connection waits for the accounts of others. */
const LEARN_TIMEOUT_MS = 3_000;

/** Checks the account of a credential before it is stored: a second connection to an account would list the same resources again. */
@Injectable()
export class AccountVerifier {
  constructor(
    @Inject(ConnectionRules) private readonly rules: ConnectionRules,
    @Inject(ConnectionOpener) private readonly opener: ConnectionOpener,
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
  ) {}

  /**
   * Verifies a credential for an existing connection. Only a different account is a reason to refuse it.
   *
   * @throws {ProblemError} 400 naming each malformed field; 409 if it cannot be verified.
   */
  async verify({ provider, regions }: ConnectionRow, given: object): Promise<CandidateCredential> {
    const plugin = this.rules.plugin(provider);
    const credentials = this.rules.credentials(plugin, given, '');
    return { credentials, account: await this.#accountOf({ plugin, credentials, regions }) };
  }

  /**
   * Asks the connections of a provider for their accounts that have not been synced yet, so that a new connection can be compared with them.
   * Not within a transaction: each opens its credential through another session.
   */
  async learnAccounts(provider: string): Promise<void> {
    const unknown = (await this.store.active(provider)).filter(({ accountId }) => accountId === null);
    const signal = AbortSignal.timeout(LEARN_TIMEOUT_MS);
    await Promise.all(unknown.map(({ id }) => this.#learn(id, signal)));
  }

  /**
   * Verifies a credential for a new connection, if another connection of the provider could read the same account.
   *
   * @param transaction in which the connection is made.
   * @returns the account, if the provider answered.
   * @throws {ProblemError} 409 naming the connection that reads the account already, unless that is allowed.
   */
  async verifyNew({ allowed, ...given }: NewCredential, transaction: Queries): Promise<Account | undefined> {
    const provider = given.plugin.manifest.id;
    if ((await this.store.active(provider, transaction)).length === 0) return undefined;
    const account = await this.#accountOf(given);
    if (!account) return undefined;
    await this.store.lockAccount(provider, account, transaction);
    const reader = await this.reader(provider, account, transaction);
    if (reader && !allowed) throw connectionProblem.sameAccount(reader, account);
    return account;
  }

  /** The oldest connection that reads an account already, if there is one and its account is known. */
  async reader(
    provider: string,
    account: Account | null | undefined,
    queries?: Queries,
  ): Promise<ConnectionRow | undefined> {
    const rows = await this.store.ofAccount(provider, account?.id ?? null, queries);
    return rows.find(({ removedAt }) => removedAt === null);
  }

  /** Keeps the account of a connection. One that cannot be opened, or gets no answer, stays unknown. */
  async #learn(id: string, signal: AbortSignal): Promise<void> {
    const account = await this.#accountFrom(() => this.opener.open(id, { signal })).catch((error: unknown) => {
      if (error instanceof ProblemError) return undefined;
      throw error;
    });
    if (account) await this.store.update(id, { accountId: account.id, accountName: account.name });
  }

  #accountOf(draft: Omit<NewCredential, 'allowed'>): Promise<Account | undefined> {
    return this.#accountFrom(() => this.opener.openDraft(draft));
  }

  async #accountFrom(open: () => Promise<Connection>): Promise<Account | undefined> {
    const opened = await open();
    try {
      const { verdict } = await verifyAccount(opened);
      return verdict?.status === 'ok' ? verdict.account : undefined;
    } finally {
      await opened.close();
    }
  }
}
