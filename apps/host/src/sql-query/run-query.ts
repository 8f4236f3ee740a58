import type { Socket } from 'node:net';
import { type Pool, type PoolClient, type QueryArrayResult, type QueryConfig, types } from 'pg';

/** Milliseconds that the server works on a query. */
const LONGEST_MS = 10_000;

/** How many rows are fetched at once. */
const ROWS_AT_ONCE = 100;

/** Bytes after which no further rows are fetched, and after which the connection is closed. */
const CUT_BYTES = 5_000_000;
const LARGEST_BYTES = 16_000_000;

const DECLARE = 'declare result no scroll cursor for ';

/** Rows were so large that the host stopped reading it. */
export class ResultTooLargeError extends Error {
  override readonly name = 'ResultTooLargeError';
}

/** The client no longer waits. */
export class CancelledQueryError extends Error {
  override readonly name = 'CancelledQueryError';
}

/** A query and its limits. */
export interface LimitedQuery {
  readonly query: string;
  /** Of rows. */
  readonly limit: number;
  readonly begin?: string;
  readonly longestMs?: number;
}

/** What a query returned. */
export interface QueryOutcome {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
}

/** Where in the query itself an error of PostgreSQL is: the query stands after {@link DECLARE}. */
export const positionInQuery = (position: string | undefined): number | undefined =>
  position === undefined ? undefined : Math.max(1, Number(position) - DECLARE.length);

/**
 * Runs a checked query as the reader, in a read-only transaction and through a cursor, so that no more rows are computed than are
 * returned. The connection is closed afterwards: whatever a query could do to its session ends with it.
 *
 * @param begin SQL at the start of the transaction.
 * @param longestMs milliseconds that the server works on the query.
 * @param signal ends the query.
 */
export async function runQuery(
  pool: Pool,
  { query, limit, begin, longestMs = LONGEST_MS }: LimitedQuery,
  signal?: AbortSignal,
): Promise<QueryOutcome> {
  const client = await pool.connect();
  const stop = limitBytes(client);
  const cancel = (): void => void socketOf(client).destroy(new CancelledQueryError('Nobody waits for the query.'));
  try {
    // The server notices that nobody waits, where its system can tell.
    await client.query('set client_connection_check_interval = 500').catch(() => undefined);
    signal?.throwIfAborted();
    signal?.addEventListener('abort', cancel);
    await client.query(
      `begin read only; set local statement_timeout = ${longestMs}; set local standard_conforming_strings = on; set local time zone 'UTC'`,
    );
    if (begin !== undefined) await client.query(begin);
    // The extended protocol takes one statement only.
    await client.query({ text: DECLARE + query, queryMode: 'extended' } as QueryConfig);
    return await fetchRows(client, limit);
  } finally {
    stop();
    signal?.removeEventListener('abort', cancel);
    client.release(true);
  }
}

async function fetchRows(client: PoolClient, limit: number): Promise<QueryOutcome> {
  const rows: unknown[][] = [];
  const start = socketOf(client).bytesRead;
  for (;;) {
    const size = Math.min(ROWS_AT_ONCE, limit + 1 - rows.length);
    const batch: QueryArrayResult = await client.query({
      text: `fetch forward ${size} from result`,
      rowMode: 'array',
      types: { getTypeParser: parserOf },
    });
    rows.push(...batch.rows);
    const isCut = socketOf(client).bytesRead - start > CUT_BYTES;
    if (batch.rows.length === size && rows.length <= limit && !isCut) continue;
    const columns = await columnsOf(client, batch);
    return {
      columns,
      rows: rows.slice(0, limit),
      truncated: rows.length > limit || (isCut && batch.rows.length === size),
    };
  }
}

async function columnsOf(client: PoolClient, { fields }: QueryArrayResult): Promise<QueryOutcome['columns']> {
  const ids = fields.map(({ dataTypeID }) => dataTypeID);
  const { rows } = await client.query<{ id: number; name: string }>(
    'select oid::int as id, format_type(oid, null) as name from pg_catalog.pg_type where oid = any ($1::oid[])',
    [ids],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return fields.map(({ name, dataTypeID }) => ({ name, type: names.get(dataTypeID) ?? 'unknown' }));
}

/** Ends the connection when a result becomes too large, because the driver would keep all of a batch in memory. */
function limitBytes(client: PoolClient): () => void {
  const socket = socketOf(client);
  const start = socket.bytesRead;
  const count = (): void => {
    if (socket.bytesRead - start > LARGEST_BYTES) socket.destroy(new ResultTooLargeError('The result is too large.'));
  };
  socket.on('data', count);
  return () => void socket.off('data', count);
}

const socketOf = (client: PoolClient): Socket =>
  (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;

const { builtins } = types;

/** Values as JSON: whole numbers that are exact, moments as in RFC 3339, arrays and JSON as they are, the others as PostgreSQL writes them. */
function parserOf(oid: number): (text: string) => unknown {
  switch (oid) {
    case builtins.BOOL:
      return (text) => text === 't';
    case builtins.INT2:
    case builtins.INT4:
    case builtins.INT8:
    case builtins.FLOAT4:
    case builtins.FLOAT8:
      return (text) => (Number.isFinite(Number(text)) && !isInexact(text) ? Number(text) : text);
    case builtins.JSON:
    case builtins.JSONB:
      return (text) => JSON.parse(text) as unknown;
    case builtins.TIMESTAMPTZ:
      return (text) => text.replace(' ', 'T').replace(/\+00$/, 'Z');
    case TEXTS:
    case UUIDS:
      return types.getTypeParser(TEXTS) as (text: string) => unknown;
    default:
      return (text) => text;
  }
}

/** The types `text[]` and `uuid[]`, which are not among the names. */
const [TEXTS, UUIDS] = [1009, 2951];

const isInexact = (text: string): boolean => /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text));
