/** An error that the user must fix in the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
