/** The options that `discover` and `verify` share, as typed. */
export interface SessionOptions {
  readonly task?: readonly string[];
  readonly region?: readonly string[];
  readonly demo?: boolean;
  readonly verbose?: boolean;
  readonly deep?: boolean;
}
