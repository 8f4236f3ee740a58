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
