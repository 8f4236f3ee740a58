/** What a form, a prompt or a message needs to know of one field of a credential. */
export interface CredentialFieldInfo {
  /** The property's name: `token`. The command line reads it from `<PROVIDER>_<NAME>`: `DIGITALOCEAN_TOKEN`. */
  readonly name: string;
  readonly label: string;
  /** Whether it opens the account: it is then masked, sealed and redacted. */
  readonly secret: boolean;
  /** One sentence: what it is and where it comes from. */
  readonly help: string;
  /** What a well-formed value matches. Never a guess at validity: only what the provider documents. */
  readonly pattern?: RegExp;
  /** The pattern in words, for the message: `64 hexadecimal digits after dop_v1_`. */
  readonly shape?: string;
}
