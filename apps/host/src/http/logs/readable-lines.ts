import type { DestinationStream } from 'pino';
import { stripVTControlCharacters } from 'node:util';

/** Properties that a line shows elsewhere, or that are the same in every line. */
const TOLD = new Set([
  'level',
  'time',
  'pid',
  'hostname',
  'context',
  'msg',
  'err',
  'req',
  'res',
  'responseTime',
  'caller',
]);

const LEVELS: Readonly<Record<number, string>> = {
  10: 'TRACE',
  20: 'DEBUG',
  30: 'INFO ',
  40: 'WARN ',
  50: 'ERROR',
  60: 'FATAL',
};

/** Characters that would end a line, or do something to a terminal. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]+/g;

/** A record of the log, as pino writes it. */
interface LogRecord {
  readonly level: number;
  readonly time: number;
  readonly context?: string;
  readonly msg?: string;
  readonly err?: { readonly message?: string; readonly stack?: string };
  readonly req?: { readonly method: string; readonly path: string };
  readonly res?: { readonly statusCode: number };
  readonly responseTime?: number;
  readonly caller?: { readonly tokenName: string };
}

/** Writes records of the log as lines for people, to a terminal. */
export const readableLines = (terminal: Pick<NodeJS.WritableStream, 'write'>): DestinationStream => ({
  write: (line) => void terminal.write(`${readableLine(JSON.parse(line) as LogRecord)}\n`),
});

/** `12:00:00 INFO  Sync: A sync ended. state=success resources=24`. Stack traces follow on lines of their own. */
export function readableLine(record: LogRecord): string {
  const { level, time, context, msg, err } = record;
  const facts = Object.entries(record)
    .filter(([name, value]) => !TOLD.has(name) && isWorthTelling(value))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? quoted(value) : JSON.stringify(value)}`);
  const text = [`${context ? `${context}: ` : ''}${request(record) ?? msg ?? ''}`, ...facts].map(plain).join(' ');
  const trace = err ? `\n${(err.stack ?? err.message ?? '').split('\n').map(plain).join('\n')}` : '';
  return `${new Date(time).toTimeString().slice(0, 8)} ${LEVELS[level] ?? level} ${text}${trace}`;
}

function request({ req, res, responseTime, caller }: LogRecord): string | undefined {
  if (!req || !res) return undefined;
  const by = caller ? ` by ${caller.tokenName}` : '';
  return `${req.method} ${req.path} ${res.statusCode} in ${responseTime ?? 0} ms${by}`;
}

/** Nothing, and lists of nothing, say nothing. */
const isWorthTelling = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

const quoted = (value: string): string => (/^[\w.:/@-]+$/.test(value) ? value : JSON.stringify(value));

const plain = (text: string): string => stripVTControlCharacters(text).replace(CONTROLS, ' ');
