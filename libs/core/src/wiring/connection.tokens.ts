import type { ServiceIdentifier } from 'inversify';
import type { SchedulerLike } from 'rxjs';
import type { AccountReader } from '../contract/account.types.js';
import type { KnownState } from '../contract/known-state.types.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import type { Secret } from '../credentials/secret.js';
import type { Redactor } from '../redaction/redactor.js';
import type { Demand } from '../requests/demand-gate.js';
import type { RequestExecutor } from '../requests/request-executor.js';
import type { Logger } from './logger.types.js';

const token = <T>(name: string): ServiceIdentifier<T> => Symbol.for(`@maestro/core/${name}`);

/** Bound by the plugin's module, once per resource type of its manifest. */
export const RESOURCE_COLLECTOR = token<ResourceCollector>('RESOURCE_COLLECTOR');
/** Bound by the plugin's module when its provider can name the account. */
export const ACCOUNT_READER = token<AccountReader>('ACCOUNT_READER');

/** The validated credential; the type parameter is the plugin's credentials class. */
export const CREDENTIALS = token<Secret<object>>('CREDENTIALS');
/** The region ids that the connection chose. Empty where the manifest offers none. */
export const REGIONS = token<readonly string[]>('REGIONS');
/** The addresses to talk to, by the manifest's endpoint ids. */
export const ENDPOINTS = token<Readonly<Record<string, string>>>('ENDPOINTS');
/** Ids of the endpoints whose address the manifest declares with `{region}`, whatever address was given in its place. Core's own. */
export const REGIONAL_ENDPOINTS = token<ReadonlySet<string>>('REGIONAL_ENDPOINTS');
/** Redacts before it logs. */
export const LOGGER = token<Logger>('LOGGER');
/** Tells and schedules time (RxJS scheduler), so that tests can move it. */
export const CLOCK = token<SchedulerLike>('CLOCK');
/** Asked before each request; {@link RequestExecutor} already does. */
export const DEMAND = token<Demand>('DEMAND');
/** Aborts when the run is cancelled; {@link RequestExecutor} already obeys. */
export const ABORT_SIGNAL = token<AbortSignal>('ABORT_SIGNAL');
/** Whether the run also reads what costs many requests (a resource type's `deep`). */
export const DEEP = token<boolean>('DEEP');
/** What the host knows already of the connection's resources. */
export const KNOWN = token<KnownState>('KNOWN');
/** Takes the connection's secrets out of text. */
export const REDACTOR = token<Redactor>('REDACTOR');
/** Sends every request: limits, retries, errors, cancellation. */
export const REQUESTS = token<RequestExecutor>('REQUESTS');
