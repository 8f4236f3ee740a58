import { DrizzleQueryError } from 'drizzle-orm/errors';
import { stdSerializers } from 'pino';

/** An error as the log shows it. A failed query is shown by its cause: its own message repeats every parameter. */
export function serializeError(error: Error): object {
  if (!(error instanceof DrizzleQueryError)) return stdSerializers.err(error);
  return { ...(error.cause === undefined ? {} : stdSerializers.err(error.cause)), query: error.query };
}
