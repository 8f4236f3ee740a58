import { type DestinationStream, type Logger, pino, type Level } from 'pino';
import { readableLines } from './readable-lines.js';
import { type LoggerService } from '@nestjs/common';

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

/** Nest's start-up logs, which are only useful for debugging it. */
const FRAMEWORK = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** Forwards messages of Nest and its `Logger` to pino. The last text after a message is its context, as in Nest. */
export class PinoNestLogger implements LoggerService {
  constructor(private readonly root: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(FRAMEWORK.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const last = rest.at(-1);
    const err = [message, ...rest].find((part) => part instanceof Error);
    const data = {
      ...(typeof last === 'string' ? { context: last } : {}),
      ...(err === undefined ? {} : { err }),
      ...(isPlain(message) ? message : {}),
    };
    const text = message instanceof Error ? message.message : isPlain(message) ? undefined : String(message);
    this.root[level](data, text);
  }
}

function isPlain(message: unknown): message is object {
  return typeof message === 'object' && message !== null && !(message instanceof Error);
}
