import type { Container } from 'inversify';
import {
  catchError,
  concat,
  defer,
  EMPTY,
  from,
  map,
  mergeMap,
  type Observable,
  of,
  type SchedulerLike,
  type Subject,
  take,
  throwError,
} from 'rxjs';
import type { Account, PermissionCheck, ResourceCollector } from '../contract/resource-collector.types.js';
import type { PluginManifest, ProviderPlugin } from '../contract/plugin-manifest.types.js';
import type { KnownState } from '../contract/listing.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import type { TokenLimiter } from '../limits/token-limiter.js';
import type { Redactor } from '../redaction/redactor.js';
import type { RequestEvent } from '../requests/provider-request.types.js';
import { probePermission } from '../listing/probe-permission.js';
import { ACCOUNT_READER, CLOCK, DEEP, KNOWN, REDACTOR, type Logger } from '../wiring/connection-tokens.js';
import type { Secret } from '../credentials/secret.js';
import type { LimiterRegistry } from '../limits/limiter-registry.js';
import type { Demand } from '../requests/demand-gate.js';
import type { RetryPolicy } from '../requests/retry-policy.js';

/** The result of `verify` for one task. */
export interface TaskPermission extends PermissionCheck {
  readonly type: ResourceType;
}

/** One account at one provider, opened for one sync, with its collectors in a separate container. Created by {@link openConnection}. */
export class Connection {
  /** Events of requests that are sent, answered, delayed or retried. Hot. Completes when the connection closes. */
  readonly requests: Observable<RequestEvent>;
  /** Removes this connection's secrets from text. */
  readonly redactor: Redactor;
  /** What is already known about its resources. Undefined if everything must be read, as in a deep sync. */
  readonly known?: KnownState;
  /** Whether this is a deep sync, which also reads what takes many requests. */
  readonly deep: boolean;
  readonly #clock: SchedulerLike;
  readonly #container: Container;
  readonly #events: Subject<RequestEvent>;
  readonly #limiter: TokenLimiter;

  constructor(
    readonly manifest: PluginManifest,
    /** One for each resource type, in the order of the manifest. */
    readonly collectors: readonly ResourceCollector[],
    container: Container,
    events: Subject<RequestEvent>,
    limiter: TokenLimiter,
  ) {
    // Kept in a field, because a cancelled sync still reports after the container was emptied.
    this.redactor = container.get(REDACTOR);
    this.deep = container.get(DEEP);
    if (!this.deep) this.known = container.get(KNOWN);
    this.#clock = container.get(CLOCK);
    this.#container = container;
    this.#events = events;
    this.#limiter = limiter;
    this.requests = events.asObservable();
  }

  /** Milliseconds since the epoch, by the connection's clock. */
  now(): number {
    return this.#clock.now();
  }

  /** How many resources of a task may be read by id now: half of the token's remaining requests. Infinite without a limit. */
  affordableReads(task: string): number {
    return this.#limiter.affordable(task);
  }

  /** Cold. The account. Undefined if the plugin or the credential cannot identify it. */
  account(): Observable<Account | undefined> {
    return defer(() =>
      this.#container.isBound(ACCOUNT_READER) ? this.#container.get(ACCOUNT_READER).read() : of(undefined),
    );
  }

  /** Cold. Whether the credential may read each of these kinds: one result per collector, as they arrive. Never fails. */
  verify(collectors: readonly ResourceCollector[] = this.collectors): Observable<TaskPermission> {
    const [first, ...others] = collectors;
    if (!first) return EMPTY;
    // The answer to a refused credential is the same for every kind: one request is enough, and providers count refused ones.
    return this.#probed(first).pipe(
      mergeMap((check) => {
        const isRefused = check.reason === 'authentication';
        const rest = from(others).pipe(
          mergeMap((collector) => (isRefused ? of({ ...check, type: collector.type }) : this.#probed(collector))),
        );
        return concat(of(check), rest);
      }),
    );
  }

  #probed(collector: ResourceCollector): Observable<TaskPermission> {
    const { type } = collector;
    return defer(() => collector.probe()).pipe(
      take(1),
      catchError((error: unknown) =>
        probePermission(
          type,
          throwError(() => error),
        ),
      ),
      map((check) => ({ ...check, message: this.redactor.redact(check.message), type })),
    );
  }

  /** Closes what the plugin opened (deactivation handlers, `@preDestroy`). */
  async close(): Promise<void> {
    try {
      await this.#container.unbindAllAsync();
    } finally {
      this.#events.complete();
    }
  }
}

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
