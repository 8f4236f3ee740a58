import type { CredentialSamples } from './credential-samples.types.js';
import type { ErrorStyle } from './error-style.types.js';
import type { KindScenario } from './kind-scenario.types.js';

/** An address that answers one fixed body, for any account: `/v2/account`. */
export interface FixedRoute {
  /** `{part}` and `{region}` in it are steps that may hold anything. */
  readonly path: string;
  readonly body: object | string;
}

/**
 * A provider as its plugin meets it, as data. From this the testkit builds a real HTTP server on 127.0.0.1, and drives the plugin
 * against it: it knows nothing of the plugin's code or SDK.
 */
export interface ProviderScenario {
  readonly credentials: CredentialSamples;
  /** The addresses, by the manifest's endpoint ids. `{origin}` is the fake provider: `{api: '{origin}'}`, `{endpoint: '{origin}/{region}'}`. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Regions to choose, where the manifest offers some. Two are enough. */
  readonly regions?: readonly string[];
  /** How bodies are written. */
  readonly format: 'json' | 'xml';
  readonly errors: ErrorStyle;
  /** Every kind of the manifest, once. */
  readonly kinds: readonly KindScenario[];
  /** What else the plugin may ask for. */
  readonly fixed?: readonly FixedRoute[];
}
