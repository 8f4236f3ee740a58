/** Thrown for a sealed text that cannot be opened: damaged, meant for another connection, or sealed with a key that is not here. */
export class SealedCredentialError extends Error {
  override readonly name = 'SealedCredentialError';
}
