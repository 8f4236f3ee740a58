import { type DestinationStream, type Logger, pino } from 'pino';
import { readableLines } from './readable-lines.js';

/** The logger of the process, without secrets: JSON lines on the standard output, readable lines if that is a terminal, or `destination`. */
export function createRootLogger(
  level: string,
  destination: DestinationStream | undefined = process.stdout.isTTY ? readableLines(process.stdout) : undefined,
): Logger {
  const options = { level, redact: REDACTION };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Names whose values must never be logged: a second safeguard, in addition to not logging headers and bodies. */
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

/** Paths that pino censors: each name at the top level and two levels below. Each further level costs ten microseconds per line. */
const REDACTION = {
  paths: NAMES.flatMap((name) => [name, ...['*', '*.*'].map((parent) => at(parent, name))]),
  censor: '[redacted]',
};
