import type { SchedulerLike } from 'rxjs';
import type { KnownState } from '../contract/known-state.types.js';
import type { ProviderPlugin } from '../contract/provider-plugin.types.js';
import type { Secret } from '../credentials/secret.js';
import type { LimiterRegistry } from '../limits/limiter-registry.js';
import type { Demand } from '../requests/demand-gate.js';
import type { RetryPolicy } from '../requests/retry-policy.types.js';
import type { Logger } from '../wiring/logger.types.js';

/** What a sync of one connection needs. */
export interface ConnectionOptions<C extends object = object> {
  readonly plugin: ProviderPlugin<C>;
  /** From {@link parseCredentials}. */
  readonly credentials: Secret<C>;
  /** Region ids; default: all that the manifest offers. */
  readonly regions?: readonly string[];
  /** Addresses by endpoint id, instead of the manifest's. */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** Shared by all connections of the process. */
  readonly limiters: LimiterRegistry;
  readonly logger?: Logger;
  readonly clock?: SchedulerLike;
  readonly demand?: Demand;
  readonly signal?: AbortSignal;
  readonly deep?: boolean;
  /** What is already known about the connection's resources. Default: nothing, so everything is read. */
  readonly known?: KnownState;
  readonly retry?: RetryPolicy;
}
