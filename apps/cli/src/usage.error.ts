/** Something that the person who typed the command must change. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
