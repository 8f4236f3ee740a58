import { type DestinationStream, type Logger, pino } from 'pino';
import { serializeError } from './error-serializer.js';

/** The logger of the process: lines of JSON on the standard output, or `destination`, without secrets. */
export function createRootLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, redact: REDACTION, serializers: { err: serializeError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** What no log line may hold, wherever an object carries it: the second guard, after not logging headers and bodies at all. */
const NAMES = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  '["proxy-authorization"]',
  'credentials',
  'token',
  'secretAccessKey',
  'adminToken',
  'masterKey',
];

const at = (parent: string, name: string): string => (name.startsWith('[') ? `${parent}${name}` : `${parent}.${name}`);

/** Paths that pino censors: each name at the top of an object and two levels below; each level more costs ten microseconds a line. */
const REDACTION = {
  paths: NAMES.flatMap((name) => [name, ...['*', '*.*'].map((parent) => at(parent, name))]),
  censor: '[redacted]',
};
