import { join, raw, Sql as SQL } from 'sql-template-tag';

export { SQL };

/**
 * A tagged template for SQL with parameters: an inserted value never becomes text of the statement. An inserted piece of SQL becomes part
 * of it, and an array a list to be compared with `in`. `pg` accepts the result: its text contains `$1`, `$2`, and it has their values.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): SQL {
  return new SQL(
    strings,
    values.map((value) => (Array.isArray(value) ? list(value) : value)),
  );
}

/** Text that is SQL: never anything that came from outside. */
sql.raw = raw;

/** The name of a table or a column. */
sql.identifier = (name: string): SQL => raw(`"${name.replaceAll('"', '""')}"`);

/** One parameter, also for an array. */
sql.param = (value: unknown): SQL => new SQL(['', ''], [value]);

/** Pieces with a text between them. */
sql.join = (pieces: readonly SQL[], between: string): SQL => (pieces.length > 0 ? join(pieces, between) : raw(''));

const list = (values: readonly unknown[]): SQL => sql`(${sql.join(values.map(sql.param), ', ')})`;

/** The pattern of `like` for values that contain a text. */
export const containingPattern = (text: string): string => `%${startingPattern(text)}`;

/** The pattern of `like` for values that start with a text. */
export const startingPattern = (text: string): string => `${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** A timestamp as text (RFC 3339) in UTC with microseconds, so that a cursor or an `at` derived from it is exact. */
export function moment(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
