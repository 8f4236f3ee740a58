/**
 * What went wrong, by what a person or the host must do about it.
 *
 * - `authentication`: the provider does not know the credential. Stops the connection.
 * - `permission`: the credential may not read this kind. Skips it and names the scope to grant.
 * - `rate-limit`: too many requests; later it works.
 * - `unavailable`: the provider or the network failed.
 * - `not-supported`: the account or the region does not have this kind.
 * - `invalid-response`: the answer is not what the provider documents.
 * - `configuration`: an address, a region or a clock of ours is wrong.
 * - `cancelled`: somebody asked to stop.
 */
export type ProviderErrorKind =
  | 'authentication'
  | 'permission'
  | 'rate-limit'
  | 'unavailable'
  | 'not-supported'
  | 'invalid-response'
  | 'configuration'
  | 'cancelled';
