import { parseCredentials } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { BearerToken } from '../access/bearer-token.js';
import { FailedLoginLimit } from '../access/failed-login.limit.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { ConnectionOpener } from './connection-opener.js';
import { ConnectionRules } from './connection-rules.js';
import { connectionProblem } from './connection.problems.js';
import type { TryCredentialDto } from './dto/try-credential.dto.js';
import type { Verification } from './dto/verification.dto.js';
import { PATIENCE_MS, probeCredential } from './probe-credential.js';

/** Who tries a credential. */
export interface Trier {
  /** Of the network: too many refused credentials from one address are heard no more for a while. */
  readonly address: string;
  /** Aborts when nobody waits for the answer any more. */
  readonly gone: AbortSignal;
  /** Told how many seconds to wait before the next try. */
  readonly retryAfter: (seconds: number) => void;
}

/** Asks a provider what a credential may read, before there is a connection. Nothing of it is kept. */
@Injectable()
export class CredentialTrial {
  /** Not that of signing in: who mistypes a credential can still sign in. */
  readonly #limit = new FailedLoginLimit();

  constructor(
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(ConnectionRules) private readonly rules: ConnectionRules,
    @Inject(ConnectionOpener) private readonly opener: ConnectionOpener,
  ) {}

  /** @throws {ProblemError} 404, 400 naming each field, 409 for what cannot be opened, or 429 after too many that were refused. */
  async try(provider: string, body: TryCredentialDto, { address, gone, retryAfter }: Trier): Promise<Verification> {
    const plugin = this.plugins.require(provider);
    const credentials = this.rules.credentials(plugin, body.credentials, 'credentials.');
    const regions = this.rules.regions(plugin, body.regions);
    const name = BearerToken.hash(JSON.stringify([provider, credentials]));
    const seconds = await this.#limit.refusedFor(address, name);
    if (seconds !== undefined) {
      retryAfter(seconds);
      throw connectionProblem.tooManyRefused(seconds);
    }
    const signal = AbortSignal.any([gone, AbortSignal.timeout(PATIENCE_MS)]);
    const opened = await this.opener.openDraft(
      { plugin, credentials: parseCredentials(plugin.credentials, credentials), regions },
      { signal },
    );
    try {
      const { verdict, account, tasks } = await probeCredential(opened);
      if (verdict?.status === 'refused') await this.#limit.failed(address, name);
      else if (verdict) this.#limit.succeeded(name);
      return { status: verdict?.status ?? 'unverified', account, tasks };
    } finally {
      await opened.close();
    }
  }
}
