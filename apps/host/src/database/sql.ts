import { type QueryConfig } from 'pg';

/** What can stand in a piece of SQL beside its text: another piece, or a value. */
type Chunk = SQL | Value;

class Value {
  constructor(readonly value: unknown) {}
}

/** A piece of SQL, with the values of its parameters. Put together with {@link sql}; sent as its {@link SQL.statement}. */
export class SQL {
  constructor(private readonly chunks: readonly (string | Chunk)[]) {}

  /** What `pg` sends: the text with `$1`, `$2`, and their values. */
  get statement(): QueryConfig<unknown[]> & { readonly values: unknown[] } {
    const values: unknown[] = [];
    return { text: this.#write(values), values };
  }

  #write(values: unknown[]): string {
    return this.chunks
      .map((chunk) => {
        if (typeof chunk === 'string') return chunk;
        return chunk instanceof SQL ? chunk.#write(values) : `$${values.push(chunk.value)}`;
      })
      .join('');
  }
}

/**
 * SQL as it is written, with parameters for what is put in: a value never becomes text of the statement. Another piece of SQL is put in as
 * it is, and an array as a list to be compared with `in`.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): SQL {
  return new SQL(strings.flatMap((text, index) => (index < values.length ? [text, toChunk(values[index])] : [text])));
}

/** Text that is SQL: never anything that came from outside. */
sql.raw = (text: string): SQL => new SQL([text]);

/** The name of a table or a column. */
sql.identifier = (name: string): SQL => new SQL([`"${name.replaceAll('"', '""')}"`]);

/** One parameter, also for an array. */
sql.param = (value: unknown): SQL => new SQL([new Value(value)]);

/** Pieces with something between them. */
sql.join = (pieces: readonly SQL[], between: SQL): SQL =>
  new SQL(pieces.flatMap((piece, index) => (index > 0 ? [between, piece] : [piece])));

function toChunk(value: unknown): Chunk {
  if (value instanceof SQL) return value;
  if (!Array.isArray(value)) return new Value(value);
  const list = value.map((one) => sql.param(one));
  return sql`(${sql.join(list, sql.raw(', '))})`;
}

/** A timestamp as text (RFC 3339) in UTC with microseconds, so that a cursor or an `at` derived from it is exact. */
export function moment(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
