import type { ScenarioLists } from '@maestro/testkit';
import type { AccountCounts } from './world/blueprint.js';
import type { DigitalOceanAccount } from './account/digitalocean-account.js';
import type { FaultRegistry } from './faults/fault-registry.js';
import type { Limits } from './limits/token-limits.js';
import type { Bucket } from './rows/cdn-rows.js';
import type { EmulatedKind } from './scenarios/scenario-reader.js';
import type { TokenRegistry, TokenGrant } from './tokens/token-registry.js';

/** Options of an emulator. */
export interface DigitalOceanEmulatorOptions {
  /** Determines the generated data: the same seed and counts result in the same account. Default: 1. */
  readonly seed?: number;
  /** The number of Droplets, including those with a GPU. The other counts depend on it. Default: 120. */
  readonly droplets?: number;
  /** Counts that do not depend on the number of Droplets. */
  readonly counts?: Partial<Omit<AccountCounts, 'droplets'>>;
  /** Spaces buckets that CDN endpoints, projects and keys refer to. */
  readonly buckets?: readonly Bucket[];
  /** The duration of every response, in milliseconds. Default: 0. */
  readonly latencyMs?: number;
  /**
   * Kinds of the plugin, with the rows of their scenarios. Lists that the account does not have are served from these,
   * with the paging that the scenario declares. See `kindsOfPlugin`. By default there are none, and such lists respond
   * with 404.
   */
  readonly kinds?: readonly EmulatedKind[];
  /** More tokens, besides the one that may read everything. */
  readonly tokens?: readonly TokenGrant[];
  readonly limits?: Partial<Limits>;
  /**
   * Whether `DELETE /v2/droplets/ID` destroys a Droplet. By default, requests that would change something are refused.
   */
  readonly destroysDroplets?: boolean;
  /** Default: 0, a free port. */
  readonly port?: number;
  /** The clock of the rate limits, in milliseconds since the epoch. */
  readonly now?: () => number;
}

/** A request that the emulator received. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** 1 if the query has no page. */
  readonly page: number;
  /**
   * Its token, as the position in the order of adding tokens: 0 is the one that may read everything. Undefined if it
   * was unknown or missing.
   */
  readonly token: number | undefined;
  /** Arrival time, in milliseconds since the epoch by the emulator's clock. */
  readonly startedAt: number;
  /** The number of concurrent requests at that time, including this one. */
  readonly inFlight: number;
  /** Undefined until there is a response, and permanently if the connection was broken or never answered. */
  readonly status: number | undefined;
}

/** Called before each response, so that the account can change between two pages. A promise is awaited. */
export type RequestListener = (request: ReceivedRequest) => void | Promise<void>;

/** A local DigitalOcean API. */
export interface DigitalOceanEmulator {
  /** URL without a trailing slash. The paths below it start with `/v2`. */
  readonly url: string;
  /** A token that may read everything. */
  readonly token: string;
  /** The content of the account. Edits are visible in the next response. */
  readonly account: DigitalOceanAccount;
  /** The tasks whose lists it serves: of the account, and of the given kinds. */
  readonly tasks: readonly string[];
  /** What is served from scenarios. Edits are visible in the next response. */
  readonly lists: ScenarioLists;
  readonly tokens: TokenRegistry;
  readonly faults: FaultRegistry;
  /** Every request so far, oldest first. */
  readonly requests: readonly ReceivedRequest[];
  /** The maximum number of concurrent requests so far. */
  readonly mostInFlight: number;
  /** The number of requests that were answered with 429. */
  readonly refused: number;
  /** Calls a listener before each response. Returns a function that removes it. */
  onRequest(listener: RequestListener): () => void;
  /** Clears the requests and measurements. The rate limits still count them. */
  forgetRequests(): void;
  /** Closes all connections immediately, including waiting ones, and stops listening. */
  close(): Promise<void>;
}
