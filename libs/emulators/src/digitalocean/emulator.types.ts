import { type ScenarioLists } from '@maestro/testkit';
import { type AccountCounts } from './world/account-counts.types.js';
import { type DigitalOceanAccount } from './account/digitalocean-account.js';
import { type FaultRegistry } from './faults/fault-registry.js';
import { type Limits } from './limits/limits.types.js';
import { type Bucket } from './rows/bucket.types.js';
import { type EmulatedKind } from './scenarios/scenario-reader.js';
import { type TokenRegistry } from './tokens/token-registry.js';
import { type TokenGrant } from './tokens/token.types.js';

/** How an emulator starts. */
export interface DigitalOceanEmulatorOptions {
  /** Decides the whole data set: the same seed and counts give the same account. 1 by default. */
  readonly seed?: number;
  /** How many Droplets, those with a GPU included; the other counts follow from it. 120 by default. */
  readonly droplets?: number;
  /** Counts that shall not follow from the number of Droplets. */
  readonly counts?: Partial<Omit<AccountCounts, 'droplets'>>;
  /** Spaces buckets that CDN endpoints stand in front of. */
  readonly buckets?: readonly Bucket[];
  /** How long every answer takes, in milliseconds. 0 by default. */
  readonly latencyMs?: number;
  /**
   * Kinds of the plugin, with the rows of their scenarios: each whose list is not one of the account’s is served from those, paged as they
   * say. See `kindsOfPlugin`. None by default: such a list is answered with 404.
   */
  readonly kinds?: readonly EmulatedKind[];
  /** Further tokens besides the one that may read everything. */
  readonly tokens?: readonly TokenGrant[];
  readonly limits?: Partial<Limits>;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Milliseconds since the epoch: what the rate limits go by. */
  readonly now?: () => number;
}

/** A request that the emulator got. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** 1 when the query names no page. */
  readonly page: number;
  /** Which token it carried, by the order in which tokens were added: 0 is the one that may read everything. Undefined for an unknown or missing one. */
  readonly token: number | undefined;
  /** When it came, in milliseconds since the epoch by the emulator's clock. */
  readonly startedAt: number;
  /** How many requests were being answered then, this one included. */
  readonly inFlight: number;
  /** Undefined until it is answered, and for good when its connection was broken or left hanging. */
  readonly status: number | undefined;
}

/** Called before a request is answered, so that the account can change between two pages. A promise is waited for. */
export type RequestListener = (request: ReceivedRequest) => void | Promise<void>;

/** A DigitalOcean API on this machine. */
export interface DigitalOceanEmulator {
  /** Address without a slash at the end; the paths below it start with `/v2`. */
  readonly url: string;
  /** A token that may read everything. */
  readonly token: string;
  /** What the account holds; edits show in the next answer. */
  readonly account: DigitalOceanAccount;
  /** The tasks whose lists it answers: those of the account, and of the kinds that it was given. */
  readonly tasks: readonly string[];
  /** What is served from scenarios; edits show in the next answer. */
  readonly lists: ScenarioLists;
  readonly tokens: TokenRegistry;
  readonly faults: FaultRegistry;
  /** Every request so far, oldest first. */
  readonly requests: readonly ReceivedRequest[];
  /** The most requests that were being answered at once. */
  readonly mostInFlight: number;
  /** How many requests were answered with 429. */
  readonly refused: number;
  /** Calls a listener before each answer; returns a function that ends this. */
  onRequest(listener: RequestListener): () => void;
  /** Forgets the requests and what was measured; the rate limits still count them. */
  forgetRequests(): void;
  /** Ends all connections at once, waiting ones included, and stops listening. */
  close(): Promise<void>;
}
