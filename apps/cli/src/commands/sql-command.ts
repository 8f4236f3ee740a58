import { text } from 'node:stream/consumers';
import type { MaestroProblem, Schemas } from '@maestro/client';
import { CSV_FORMAT } from '@maestro/core';
import { stringify } from 'csv-stringify/sync';
import { EXIT_CODES, UsageError } from '../exit-decision.js';
import { pointAt } from '../output/point-at.js';
import { textTable } from '../output/text-table.js';
import { type HostStreams, print, PROCESS_STREAMS } from '../session/host-streams.js';
import { type HostOptions, withHost } from '../session/with-host.js';

/** The options of `sql`, as typed. */
export interface SqlOptions extends HostOptions {
  readonly format: 'table' | 'json' | 'csv';
  /** How many rows at most. */
  readonly limit?: string;
}

type SqlResult = Schemas['SqlResultDto'];

/**
 * Runs a query over the SQL views of a host and prints its rows.
 *
 * @param given the query, or `-` for stdin.
 * @returns the exit code.
 * @throws UsageError for a missing variable, or a query that the host refuses.
 */
export async function sqlCommand(
  given: string,
  { format, limit, ...options }: SqlOptions,
  streams: HostStreams = PROCESS_STREAMS,
): Promise<number> {
  if (limit !== undefined && !/^\d+$/.test(limit)) throw new UsageError('Write a number of rows after --limit.');
  if (given === '-' && options.tokenFile === '-')
    throw new UsageError('Both the query and the token were to be read from stdin. Put the token into a file.');
  const query = given === '-' ? await text(streams.stdin) : given;
  return withHost({
    ...options,
    streams,
    describe: ({ detail, position }: MaestroProblem) =>
      position === undefined ? undefined : `${detail}\n${pointAt(query, offsetOf(query, position))}`,
    work: async (client, signal) => {
      const result = await client.sql(query, { ...(limit !== undefined && { limit: Number(limit) }), signal });
      await print(streams.stdout, WRITERS[format](result), signal);
      if (!result.truncated) return EXIT_CODES.complete;
      const more = `There are more rows than these ${result.rows.length}. Read fewer, or raise --limit (up to 10000).\n`;
      await print(streams.stderr, more, signal);
      return EXIT_CODES.incomplete;
    },
  });
}

/** @param position in characters from 1. */
const offsetOf = (query: string, position: number): number => [...query].slice(0, position - 1).join('').length;

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
