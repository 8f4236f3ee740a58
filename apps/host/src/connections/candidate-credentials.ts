import { type Account, parseCredentials, type ProviderPlugin } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { askAccount } from './ask-account.js';
import { ConnectionOpener } from './connection-opener.js';
import type { ConnectionRow } from './connection-row.types.js';
import { ConnectionRules } from './connection-rules.js';

/** A credential that may take the place of another. */
export interface CandidateCredential {
  /** As it may be sealed. */
  readonly credentials: object;
  /** Whose account it opens, when the provider told. */
  readonly account?: Account;
}

/** Looks at credentials before they are kept. */
@Injectable()
export class CandidateCredentials {
  constructor(
    @Inject(ConnectionRules) private readonly rules: ConnectionRules,
    @Inject(ConnectionOpener) private readonly opener: ConnectionOpener,
  ) {}

  /** @throws {ProblemError} 400 naming each field that is malformed; 409 when it cannot be tried. What the provider says of it otherwise is no reason to refuse it. */
  async read(row: Pick<ConnectionRow, 'provider' | 'regions'>, given: object): Promise<CandidateCredential> {
    const plugin = this.rules.plugin(row.provider);
    return this.look(plugin, this.rules.credentials(plugin, given, ''), row.regions);
  }

  /** The same for a credential whose fields are known to be well-formed. */
  async look(plugin: ProviderPlugin, credentials: object, regions: readonly string[]): Promise<CandidateCredential> {
    const secret = parseCredentials(plugin.credentials, credentials);
    const opened = await this.opener.openDraft({ plugin, credentials: secret, regions });
    try {
      const { verdict } = await askAccount(opened);
      return { credentials, ...(verdict?.status === 'ok' && verdict.account && { account: verdict.account }) };
    } finally {
      await opened.close();
    }
  }
}
