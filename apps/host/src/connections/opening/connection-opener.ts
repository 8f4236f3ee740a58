import {
  type Connection,
  type Demand,
  InvalidCredentialsError,
  InvalidPluginError,
  type KnownState,
  LimiterRegistry,
  type Logger as CoreLogger,
  openConnection,
  parseCredentials,
  type PluginManifest,
  ProviderError,
  type ProviderPlugin,
  type Secret,
} from '@maestro/core';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { CredentialVault } from '../../credentials/credential-vault.js';
import { SealedCredentialError } from '../../credentials/envelope.js';
import { MasterKeyError } from '../../credentials/master-key.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { connectionProblem } from '../store/connection-problems.js';
import { ConnectionStore } from '../store/connection-store.js';

/** Options for opening a connection. */
export interface OpenOptions {
  /** Stops the provider's requests. */
  readonly signal?: AbortSignal;
  readonly demand?: Demand;
  readonly deep?: boolean;
  readonly known?: KnownState;
}

/** The data of a connection without an id. */
export interface ConnectionDraft {
  readonly plugin: ProviderPlugin;
  readonly credentials: Secret<object>;
  /** Empty: all regions of the provider. */
  readonly regions: readonly string[];
}

/**
 * Opens connections: reads the credential from the vault and passes it to the plugin's container. No other part of the
 * host does either. All connections of the process share one limiter registry, because providers apply limits per
 * token.
 */
@Injectable()
export class ConnectionOpener {
  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
    @Inject(CredentialVault) private readonly vault: CredentialVault,
    @Inject(LimiterRegistry) private readonly limiters: LimiterRegistry,
  ) {}

  /**
   * Opens a connection for one sync. The caller closes it.
   *
   * @throws {ProblemError} 404 if it does not exist; 409, with the reason, if it was removed or cannot be opened.
   */
  async open(id: string, options: OpenOptions = {}): Promise<Connection> {
    const row = await this.store.getActiveOrThrow(id);
    const plugin = this.plugins.find(row.provider);
    if (!plugin)
      throw connectionProblem.cannotOpen(id, `This host has no plugin for "${row.provider}". GET /providers says why.`);
    try {
      return await this.#open(
        { plugin, credentials: await this.#credentials(id, plugin), regions: row.regions },
        options,
      );
    } catch (error) {
      if (!isForeseen(error)) throw error;
      throw connectionProblem.cannotOpen(id, error.message);
    }
  }

  /**
   * Opens a connection before it is saved. Nothing is stored; the caller closes it.
   *
   * @throws {ProblemError} 409 for one that cannot be opened, with the reason.
   */
  async openDraft(draft: ConnectionDraft, options: OpenOptions = {}): Promise<Connection> {
    try {
      return await this.#open(draft, options);
    } catch (error) {
      if (!isForeseen(error)) throw error;
      throw connectionProblem.cannotTry(draft.plugin.manifest.title, error.message);
    }
  }

  #open(draft: ConnectionDraft, options: OpenOptions): Promise<Connection> {
    const { manifest } = draft.plugin;
    return openConnection({
      ...options,
      ...draft,
      endpoints: this.#endpoints(manifest),
      limiters: this.limiters,
      logger: coreLogger(`Plugin ${manifest.id}`),
    });
  }

  async #credentials(id: string, { credentials }: ProviderPlugin): Promise<Secret<object>> {
    const opened = await this.vault.open(id);
    if (opened === undefined)
      throw new SealedCredentialError('It has no credential. Set one: PUT /connections/:id/credentials.');
    return parseCredentials(credentials, opened);
  }

  #endpoints({ id, endpoints }: PluginManifest): Record<string, string> {
    const given = endpoints.map((endpoint) => [endpoint.id, this.config.endpoints(id, endpoint.id)]);
    return Object.fromEntries(given.filter(([, address]) => address !== undefined));
  }
}

const isForeseen = (error: unknown): error is Error =>
  error instanceof SealedCredentialError ||
  error instanceof MasterKeyError ||
  error instanceof InvalidCredentialsError ||
  error instanceof InvalidPluginError ||
  ProviderError.is(error);

/** Writes plugins' messages to the host's log. */
function coreLogger(context: string): CoreLogger {
  const logger = new Logger(context);
  return {
    debug: (data, msg) => logger.debug({ ...data, msg }),
    info: (data, msg) => logger.log({ ...data, msg }),
    warn: (data, msg) => logger.warn({ ...data, msg }),
    error: (data, msg) => logger.error({ ...data, msg }),
  };
}
