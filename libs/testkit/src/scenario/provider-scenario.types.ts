import type { CheckScenario, PluginManifest } from '@maestro/core';
import type { KindScenario } from './kind-scenario.types.js';

/** An address with a fixed body for every account: `/v2/account`. */
export interface FixedRoute {
  /** `{part}` and `{region}` match any segment. */
  readonly path: string;
  readonly body: object | string;
}

/**
 * The description of a provider as data. The testkit starts a real HTTP server on 127.0.0.1 from it and runs the plugin against this
 * server, independently of the plugin's code or SDK.
 */
export interface ProviderScenario {
  readonly credentials: CredentialSamples;
  /** Addresses by endpoint id of the manifest. `{origin}` is the fake provider: `{api: '{origin}'}`, `{endpoint: '{origin}/{region}'}`. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Selectable regions, if the manifest has any. Two are enough. */
  readonly regions?: readonly string[];
  /** The format of bodies. */
  readonly format: 'json' | 'xml';
  readonly errors: ErrorStyle;
  /** Every kind of the manifest, once. */
  readonly kinds: readonly KindScenario[];
  /** Other addresses that the plugin may request. */
  readonly fixed?: readonly FixedRoute[];
  /** For each check of the plugin: resources that it finds, resources that it does not find, and the lists that it needs. */
  readonly checks?: readonly CheckScenario[];
  /** The manifests of other plugins whose kinds the checks ask about. Default: none. */
  readonly otherManifests?: readonly PluginManifest[];
}

/** A credential that must be rejected. */
export interface MalformedCredential {
  /** The problem, for the title of the case: `a token that is too short`. */
  readonly why: string;
  /** The field that the error must name. */
  readonly field: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A request as received by the provider. */
export interface SignedRequest {
  readonly method: string;
  /** The complete URL with the query. */
  readonly url: string;
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Valid and malformed credentials. */
export interface CredentialSamples {
  /** Invented credentials of two accounts, in the provider's documented format. */
  readonly accounts: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>];
  /** Identifies the account of a request: the lower-case name of the header that contains the value of this field. */
  readonly seenBy: { readonly field: string; readonly header: string };
  /** If requests are signed: whether a request has a valid signature of these credentials. Other requests are rejected. Pure. */
  isSigned?(request: SignedRequest, credentials: Readonly<Record<string, string>>): boolean;
  /** Malformed credentials, in addition to those that every field must reject (missing, not a string, empty). */
  readonly malformed: readonly MalformedCredential[];
}

/** The format of the provider's errors. */
export interface ErrorStyle {
  /** The content type: `application/json`. */
  readonly type: string;
  /** The body, with the placeholders `{status}`, `{code}`, `{message}` and `{requestId}`. */
  readonly body: string;
  /**
   * The provider's codes by HTTP status, and the provider's status if it differs: S3 rejects credentials with 403, so 401 is
   * `{status: 403, code: 'InvalidAccessKeyId'}`. Default code: the name of the status.
   */
  readonly codes?: Readonly<Record<number, { readonly status?: number; readonly code: string }>>;
}
