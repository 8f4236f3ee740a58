import { text } from 'node:stream/consumers';
import { CSV_FORMAT } from '@maestro/core';
import { stringify } from 'csv-stringify/sync';
import { EXIT_CODES, UsageError } from '../exit-decision.js';
import { textTable } from '../output/text-table.js';
import { askHost } from '../session/ask-host.js';

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
  if (limit !== undefined && !/^\d+$/.test(limit)) throw new UsageError('Write a number of rows after --limit.');
  const response = await askHost({
    ...{ path: 'sql', body: { query, ...(limit !== undefined && { limit: Number(limit) }) }, env },
    describe: ({ detail, position }) =>
      detail === undefined || position === undefined ? undefined : `${detail}\n${pointed(query, position)}`,
  });
  return (await response.json()) as SqlResult;
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
