/**
 * What went wrong, grouped by what a person or the host must do about it.
 *
 * - `authentication`: the provider does not know the credential. Stops the connection.
 * - `permission`: the credential may not read this kind. Skips it and names the scope to grant.
 * - `rate-limit`: too many requests; it works again later.
 * - `unavailable`: the provider or the network failed.
 * - `not-supported`: the account or the region does not have this kind.
 * - `invalid-response`: the response does not match the provider’s documentation.
 * - `configuration`: an address, a region or a clock on our side is wrong.
 * - `cancelled`: somebody cancelled it.
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
