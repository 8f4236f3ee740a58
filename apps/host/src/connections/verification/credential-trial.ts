import { Inject, Injectable } from '@nestjs/common';
import { AttemptLimit, BoundedSet } from '../../access/guard/attempt-limit.js';
import { BearerToken } from '../../access/tokens/bearer-token.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { type ConnectionDraft, ConnectionOpener } from '../opening/connection-opener.js';
import { ConnectionRules } from '../opening/connection-rules.js';
import { connectionProblem } from '../store/connection-problems.js';
import {
  type CredentialVerdict,
  VERIFY_TIMEOUT_MS,
  type VerifiedCredential,
  verifyCredential,
} from './verify-credential.js';
import { AccountVerifier } from './account-verifier.js';
import { type TrialVerification, type TryCredentialDto } from '../dto/verification.dto.js';

/** How many valid credentials to remember. */
const REMEMBERED = 1000;

/** The caller who tries a credential. */
export interface Trier {
  /** The network address, because too many refused credentials from one address are blocked for a while. */
  readonly address: string;
  /** Aborts when nobody waits for the response any more. */
  readonly gone: AbortSignal;
}

/** Asks a provider what a credential may read, before a connection exists. Nothing of it is kept. */
@Injectable()
export class CredentialTrial {
  /** Separate from sign-in, so that mistyped credentials do not block signing in. */
  readonly #limit = new AttemptLimit();
  /** By hash: a credential that was valid before is always tried, whatever others at the same address did. */
  readonly #good = new BoundedSet(REMEMBERED);

  constructor(
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(ConnectionRules) private readonly rules: ConnectionRules,
    @Inject(ConnectionOpener) private readonly opener: ConnectionOpener,
    @Inject(AccountVerifier) private readonly accounts: AccountVerifier,
  ) {}

  /** @throws {ProblemError} 404, 400 naming each field, 409 if it cannot be opened, or 429 after too many refused ones. */
  async verify(provider: string, body: TryCredentialDto, { address, gone }: Trier): Promise<TrialVerification> {
    const plugin = this.plugins.require(provider);
    const credentials = this.rules.credentials(plugin, body.credentials, 'credentials.');
    const regions = this.rules.regions(plugin, body.regions);
    const name = BearerToken.hash(JSON.stringify([provider, credentials.reveal()]));
    // A successful attempt is returned, and so is one that could not be made.
    const wasGood = this.#good.has(name);
    const seconds = wasGood ? undefined : await this.#limit.take(address);
    if (seconds !== undefined) throw connectionProblem.tooManyRefused(seconds);
    let verdict: CredentialVerdict | undefined;
    try {
      const verified = await this.#verify({ plugin, credentials, regions }, gone);
      verdict = verified.verdict;
      if (verified.account) await this.accounts.learnAccounts(provider);
      const reader = await this.accounts.reader(provider, verified.account);
      const sameAccountAs = reader ? { id: reader.id, name: reader.name } : null;
      return {
        status: verdict?.status ?? 'unverified',
        account: verified.account,
        tasks: verified.tasks,
        sameAccountAs,
      };
    } finally {
      const isRefused = verdict?.status === 'refused';
      if (verdict) this.#good[isRefused ? 'delete' : 'add'](name);
      if (wasGood === isRefused) await (wasGood ? this.#limit.take(address) : this.#limit.giveBack(address));
    }
  }

  async #verify(draft: ConnectionDraft, gone: AbortSignal): Promise<VerifiedCredential> {
    const opened = await this.opener.openDraft(draft, {
      signal: AbortSignal.any([gone, AbortSignal.timeout(VERIFY_TIMEOUT_MS)]),
    });
    try {
      return await verifyCredential(opened);
    } finally {
      await opened.close();
    }
  }
}
