import 'reflect-metadata/lite';
import { Container } from 'inversify';
import { Subject } from 'rxjs';
import type { ProviderPlugin, PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import { credentialFields } from '../credentials/credential-field-decorator.js';
import type { KnownState } from '../contract/listing.types.js';
import { isRegional } from '../contract/region-placeholder.js';
import { proxySecrets } from '../proxies/proxy-settings.js';
import { redactorOf, type Redactor } from '../redaction/redactor.js';
import { DEFAULT_RETRY_POLICY } from '../requests/retry-policy.js';
import { DemandGate } from '../requests/demand-gate.js';
import { RequestExecutor } from '../requests/request-executor.js';
import type { RequestEvent } from '../requests/provider-request.types.js';
import { checkCollectors } from './check-contract.js';
import { type ConnectionOptions, Connection } from './connection.js';
import * as tokens from '../wiring/connection-tokens.js';
import { asPlugin, asPluginCollector } from './plugin-trace.js';
import { resolveEndpoints } from './resolve-endpoints.js';
import type { Logger } from '../wiring/connection-tokens.js';
import { redactValue } from '../redaction/redact-value.js';
import { ProviderError } from '../errors/provider-error.js';
import { unknownWord } from '../words/unknown-word.js';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/** A logger that removes the connection's secrets from everything that a plugin writes. */
export function redactingLogger(logger: Logger, redactor: Redactor): Logger {
  const levels = LEVELS.map((level) => [
    level,
    (data: object, message: string): void =>
      logger[level](redactValue(data, redactor) as object, redactor.redact(message)),
  ]);
  return Object.fromEntries(levels) as unknown as Logger;
}

const nothing = (): void => undefined;

/** Discards all messages. */
export const SILENT_LOGGER: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

const NOTHING_KNOWN: KnownState = {
  rows: () => Promise.resolve(new Map()),
  parts: () => Promise.resolve(new Map()),
};

/**
 * Builds the container of one connection, loads the plugin's module into it and returns its collectors. Connections
 * share nothing except the limiter of a common token.
 *
 * @throws {ProviderError} `configuration`, for a region, an address or a proxy that cannot be used.
 * @throws {InvalidPluginError} if collectors and manifest do not match.
 */
export async function openConnection<C extends object>(options: ConnectionOptions<C>): Promise<Connection> {
  const { plugin, credentials, limiters, demand = new DemandGate(), signal = new AbortController().signal } = options;
  const { manifest } = plugin;
  const clock = options.clock ?? limiters.clock;
  const regions = chooseRegions(manifest, options.regions);
  const endpoints = resolveEndpoints(manifest.endpoints, options.endpoints);
  const redactor = redactorOf([...secretValues(options), ...proxySecrets()]);
  const events = new Subject<RequestEvent>();
  const limiter = limiters.forToken(manifest.id, credentials, manifest);
  events.subscribe({ complete: () => limiters.giveBack(limiter) });

  const container = new Container({ defaultScope: 'Singleton' });
  container.bind(tokens.CREDENTIALS).toConstantValue(credentials);
  container.bind(tokens.REGIONS).toConstantValue(regions);
  container.bind(tokens.ENDPOINTS).toConstantValue(endpoints);
  const regional = manifest.endpoints.filter(({ url }) => isRegional(url)).map(({ id }) => id);
  container.bind(tokens.REGIONAL_ENDPOINTS).toConstantValue(new Set(regional));
  container.bind(tokens.LOGGER).toConstantValue(redactingLogger(options.logger ?? SILENT_LOGGER, redactor));
  container.bind(tokens.CLOCK).toConstantValue(clock);
  container.bind(tokens.DEMAND).toConstantValue(demand);
  container.bind(tokens.ABORT_SIGNAL).toConstantValue(signal);
  container.bind(tokens.DEEP).toConstantValue(options.deep ?? false);
  container.bind(tokens.KNOWN).toConstantValue(options.known ?? NOTHING_KNOWN);
  container.bind(tokens.REDACTOR).toConstantValue(redactor);
  container.bind(tokens.REQUESTS).toConstantValue(
    new RequestExecutor({
      limiter,
      demand,
      clock,
      signal,
      redactor,
      retry: options.retry ?? DEFAULT_RETRY_POLICY,
      listener: (event) => events.next(event),
    }),
  );
  try {
    const collectors = await asPlugin(plugin, () => collectorsOf(plugin, container));
    return new Connection(
      manifest,
      checkCollectors(manifest, collectors).map((collector) => asPluginCollector(plugin, collector)),
      container,
      events,
      limiter,
    );
  } catch (error) {
    // No connection exists yet that would close what the plugin has opened. The original error matters more than one
    // while closing.
    await container.unbindAllAsync().catch(() => undefined);
    events.complete();
    throw error;
  }
}

async function collectorsOf({ module }: ProviderPlugin, container: Container): Promise<ResourceCollector[]> {
  await container.loadAsync(module);
  return container.isBound(tokens.RESOURCE_COLLECTOR) ? container.getAllAsync(tokens.RESOURCE_COLLECTOR) : [];
}

function secretValues<C extends object>({ plugin, credentials }: ConnectionOptions<C>): string[] {
  const values = new Map<string, unknown>(Object.entries(credentials.reveal()));
  return credentialFields(plugin.credentials)
    .filter(({ secret }) => secret)
    .map(({ name }) => values.get(name))
    .filter((value) => typeof value === 'string');
}

/**
 * The regions that a connection reads: the given ones, or all that the manifest offers.
 *
 * @throws {ProviderError} `configuration`, for a region that the provider does not offer.
 */
export function chooseRegions({ title, regions }: PluginManifest, given: readonly string[] = []): readonly string[] {
  const offered = (regions ?? []).map(({ id }) => id);
  const unknown = given.find((id) => !offered.includes(id));
  if (unknown !== undefined) {
    throw new ProviderError({
      kind: 'configuration',
      retryable: false,
      message:
        offered.length > 0
          ? unknownWord('region', unknown, offered)
          : `${title} has no selectable regions: all are read at once. Omit the regions.`,
    });
  }
  return given.length > 0 ? [...new Set(given)] : offered;
}
