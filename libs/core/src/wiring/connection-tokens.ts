import type { SchedulerLike } from 'rxjs';
import type { AccountReader, ResourceCollector } from '../contract/resource-collector.types.js';
import type { KnownState } from '../contract/listing.types.js';
import type { Secret } from '../credentials/secret.js';
import type { Redactor } from '../redaction/redactor.js';
import type { Demand } from '../requests/demand-gate.js';
import type { RequestExecutor } from '../requests/request-executor.js';
import type { ServiceIdentifier } from 'inversify';

/**
 * A typed token for a plugin's own bindings: `const ACME_CLIENT = token<AcmeClient>('acme/client')`. Two tokens with
 * the same name are the same, even across copies of a package.
 */
export const token = <T>(name: string): ServiceIdentifier<T> => Symbol.for(name);

/** Bound by the plugin's module, once per resource type of its manifest. */
export const RESOURCE_COLLECTOR = token<ResourceCollector>('@maestro/core/RESOURCE_COLLECTOR');
/** Bound by the plugin's module if its provider can identify the account. */
export const ACCOUNT_READER = token<AccountReader>('@maestro/core/ACCOUNT_READER');

/** The validated credential; the type parameter is the plugin's credentials class. */
export const CREDENTIALS = token<Secret<object>>('@maestro/core/CREDENTIALS');
/** The ids of the selected regions. Empty if the manifest offers none. */
export const REGIONS = token<readonly string[]>('@maestro/core/REGIONS');
/** The addresses by endpoint id. */
export const ENDPOINTS = token<Readonly<Record<string, string>>>('@maestro/core/ENDPOINTS');
/** Ids of the endpoints that the manifest declares with `{region}`, even if the address was overridden. Internal to core. */
export const REGIONAL_ENDPOINTS = token<ReadonlySet<string>>('@maestro/core/REGIONAL_ENDPOINTS');
/** Redacts before it logs. */
export const LOGGER = token<Logger>('@maestro/core/LOGGER');
/** The clock and timers (an RxJS scheduler), so that tests can control time. */
export const CLOCK = token<SchedulerLike>('@maestro/core/CLOCK');
/** Checked before each request; {@link RequestExecutor} already does so. */
export const DEMAND = token<Demand>('@maestro/core/DEMAND');
/** Aborts when the sync is cancelled; {@link RequestExecutor} already handles it. */
export const ABORT_SIGNAL = token<AbortSignal>('@maestro/core/ABORT_SIGNAL');
/** Whether the sync also reads what takes many requests (a resource type's `deep`). */
export const DEEP = token<boolean>('@maestro/core/DEEP');
/** What the host already knows about the connection's resources. */
export const KNOWN = token<KnownState>('@maestro/core/KNOWN');
/** Removes the connection's secrets from text. */
export const REDACTOR = token<Redactor>('@maestro/core/REDACTOR');
/** Sends every request: limits, retries, errors, cancellation. */
export const REQUESTS = token<RequestExecutor>('@maestro/core/REQUESTS');

/** The part of pino's logger that plugins use. Messages of `warn` and `error` are static; what varies goes into the object. */
export interface Logger {
  debug(data: object, message: string): void;
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}
