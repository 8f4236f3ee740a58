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

/** A credential that must be refused. */
export interface MalformedCredential {
  /** What is wrong, for the title of the case: `a token that is too short`. */
  readonly why: string;
  /** The field that the refusal must name. */
  readonly field: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A request as the provider gets it. */
export interface SignedRequest {
  readonly method: string;
  /** The whole address, with its query. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Credentials that fit, and some that do not. */
export interface CredentialSamples {
  /** Of two accounts. Each value is made up, and of the shape that the provider documents. */
  readonly accounts: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>];
  /** How the fake provider knows whose request it got: the header that holds the value of this field. Header names are lower case. */
  readonly seenBy: { readonly field: string; readonly header: string };
  /** Where each request is signed: whether one is, by an account. A request that is not is refused. Pure. */
  isSigned?(request: SignedRequest, credentials: Readonly<Record<string, string>>): boolean;
  /** Shapes to refuse besides those that every field refuses (nothing, no text, an empty text). */
  readonly malformed: readonly MalformedCredential[];
}

/** How the provider writes an error. */
export interface ErrorStyle {
  /** The content type: `application/json`. */
  readonly type: string;
  /** The body, with `{status}`, `{code}`, `{message}` and `{requestId}` where those stand. */
  readonly body: string;
  /**
   * The provider's codes by HTTP status, and its own status where that differs: S3 refuses a credential with 403, so its 401 is
   * `{status: 403, code: 'InvalidAccessKeyId'}`. Default: the status in words.
   */
  readonly codes?: Readonly<Record<number, { readonly status?: number; readonly code: string }>>;
}
