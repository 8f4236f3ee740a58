import { type Account, parseCredentials } from '@maestro/core';
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
  async read(row: ConnectionRow, given: object): Promise<CandidateCredential> {
    const plugin = this.rules.plugin(row.provider);
    const credentials = this.rules.credentials(plugin, given, '');
    const secret = parseCredentials(plugin.credentials, credentials);
    const opened = await this.opener.openDraft({ plugin, credentials: secret, regions: row.regions });
    try {
      const { verdict } = await askAccount(opened);
      return { credentials, ...(verdict?.status === 'ok' && verdict.account && { account: verdict.account }) };
    } finally {
      await opened.close();
    }
  }
}
