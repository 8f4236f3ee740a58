import { DrizzleQueryError } from 'drizzle-orm/errors';
import { stdSerializers } from 'pino';

/** Serializes an error for the log. A failed query is represented by its cause, because its own message repeats every parameter. */
export function serializeError(error: Error): object {
  if (!(error instanceof DrizzleQueryError)) return stdSerializers.err(error);
  return { ...(error.cause === undefined ? {} : stdSerializers.err(error.cause)), query: error.query };
}
