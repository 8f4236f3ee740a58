/** The database did not answer a statement in time. The connection that it was sent on is closed. */
export class DatabaseTimeoutError extends Error {
  override readonly name = 'DatabaseTimeoutError';
  readonly code = 'DATABASE_TIMEOUT';

  constructor(milliseconds: number) {
    super(`The database did not answer within ${milliseconds / 1000} seconds.`);
  }
}
