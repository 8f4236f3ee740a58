/** Thrown when the master key is missing, wrong or readable by others. The host does not start with it. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError';
}
