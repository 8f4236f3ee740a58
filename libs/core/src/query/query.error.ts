/** A query that cannot be understood. The message contains what to do next. */
export class QueryError extends Error {
  override readonly name = 'QueryError';

  /**
   * @param position in characters (UTF-16) from the start of the query.
   * @param length of the part that is wrong; 0 at the end of the query.
   */
  constructor(
    message: string,
    readonly position: number,
    readonly length: number,
  ) {
    super(message);
  }
}
