import { type DestinationStream, type Logger, pino } from 'pino';
import { serializeError } from './error.serializer.js';
import { REDACTION } from './log.redaction.js';

/** The logger of the process: lines of JSON on the standard output, or `destination`, without secrets. */
export function createRootLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, redact: REDACTION, serializers: { err: serializeError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}
