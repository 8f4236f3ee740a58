import type { LoggerService } from '@nestjs/common';
import type { Level, Logger } from 'pino';

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
