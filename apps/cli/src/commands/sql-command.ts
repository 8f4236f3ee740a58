import { text } from 'node:stream/consumers';
import { CSV_FORMAT } from '@maestro/core';
import { stringify } from 'csv-stringify/sync';
import { EXIT_CODES, UsageError } from '../exit-decision.js';
import { textTable } from '../output/text-table.js';

/** The options of `sql`, as typed. */
export interface SqlOptions {
  readonly format: 'table' | 'json' | 'csv';
  /** How many rows at most. */
  readonly limit?: string;
}

/** Where a command reads and writes. */
export interface SqlStreams {
  readonly env: NodeJS.ProcessEnv;
  readonly input: NodeJS.ReadableStream;
  out(text: string): void;
  note(text: string): void;
}

/** The result of `POST /sql`. */
interface SqlResult {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
}

/** The members of a problem (RFC 9457) that are shown. */
interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly position?: number;
}

const PROCESS: SqlStreams = {
  env: process.env,
  input: process.stdin,
  out: (written) => void process.stdout.write(written),
  note: (written) => void process.stderr.write(written),
};

/**
 * Runs a query over the SQL views of a host and prints its rows.
 *
 * @param given the query, or `-` for stdin.
 * @returns the exit code.
 * @throws UsageError for a missing variable, or a query that the host refuses.
 */
export async function sqlCommand(given: string, options: SqlOptions, streams: SqlStreams = PROCESS): Promise<number> {
  const query = given === '-' ? await text(streams.input) : given;
  const result = await ask(query, options, streams.env);
  streams.out(WRITERS[options.format](result));
  if (!result.truncated) return EXIT_CODES.complete;
  streams.note(`There are more rows than these ${result.rows.length}. Read fewer, or raise --limit (up to 10000).\n`);
  return EXIT_CODES.incomplete;
}

async function ask(query: string, { limit }: SqlOptions, env: NodeJS.ProcessEnv): Promise<SqlResult> {
  const { MAESTRO_URL: base = '', MAESTRO_TOKEN: token = '' } = env;
  if (!/^https?:\/\//.test(base) || !URL.canParse(base))
    throw new UsageError('Set MAESTRO_URL to the address of a host, such as http://127.0.0.1:3000.');
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new UsageError('Set MAESTRO_TOKEN to a token of the host. Its console creates one under Settings.');
  if (limit !== undefined && !/^\d+$/.test(limit)) throw new UsageError('Write a number of rows after --limit.');
  const response = await fetch(`${base.replace(/\/+$/, '')}/api/v1/sql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, ...(limit !== undefined && { limit: Number(limit) }) }),
  }).catch((cause: Error) => {
    throw new Error(`The host at ${base} cannot be reached. Check MAESTRO_URL, and that the host runs.`, { cause });
  });
  const body: unknown = (await response.json().catch(() => undefined)) ?? {};
  if (response.ok) return body as SqlResult;
  throw failure(body as Problem, response.status, query);
}

function failure({ code, detail, position }: Problem, status: number, query: string): Error {
  const said = detail ?? `The host answered with the status ${status}. Check MAESTRO_URL.`;
  if (code !== 'invalid-sql') return status === 400 ? new UsageError(said) : new Error(said);
  return new UsageError(position === undefined ? said : `${said}\n${pointed(query, position)}`);
}

/** The line of the query with the position, and a mark below it. */
function pointed(query: string, position: number): string {
  const before = [...query].slice(0, position - 1).join('');
  const start = before.lastIndexOf('\n') + 1;
  const [line = ''] = query.slice(start).split('\n', 1);
  return `${line}\n${' '.repeat([...before.slice(start)].length)}^`;
}

const WRITERS: Readonly<Record<SqlOptions['format'], (result: SqlResult) => string>> = {
  table: ({ columns, rows }) =>
    textTable(
      namesOf(columns),
      rows.map((row) => row.map(shown)),
    ),
  json: ({ columns, rows }) =>
    `${JSON.stringify(
      rows.map((row) => Object.fromEntries(row.map((value, at) => [columns[at]?.name ?? '', value]))),
      undefined,
      2,
    )}\n`,
  csv: ({ columns, rows }) =>
    stringify(
      rows.map((row) => row.map(shown)),
      {
        ...CSV_FORMAT,
        bom: true,
        header: true,
        columns: namesOf(columns).map((header, key) => ({ key: String(key), header })),
      },
    ),
};

const namesOf = (columns: SqlResult['columns']): string[] => columns.map(({ name }) => name);

/** Lists of texts with commas between them, and other structures as JSON. */
function shown(value: unknown): string | number | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return typeof value === 'number' ? value : typeof value === 'string' ? value : JSON.stringify(value);
}
