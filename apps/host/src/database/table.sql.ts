import { getTableColumns, type Table } from 'drizzle-orm';
import { SQL, sql } from './sql.js';

const inDatabase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const column = (name: string): SQL => sql.identifier(inDatabase(name));

const given = (values: object): readonly (readonly [string, unknown])[] =>
  Object.entries(values).filter(([, value]) => value !== undefined);

const toPiece = (value: unknown): SQL => (value instanceof SQL ? value : sql.param(value));

const list = (pieces: readonly SQL[]): SQL => sql.join(pieces, ', ');

/** Every column of a table, named as its row has it: `connection_id as "connectionId"`. */
export const columnsOf = (table: Table): SQL =>
  list(Object.keys(getTableColumns(table)).map((name) => sql`${column(name)} as ${sql.identifier(name)}`));

/** The columns and values of a row to insert; what is undefined gets the default of its column. */
export function inserted(values: object): SQL {
  const entries = given(values);
  return sql`(${list(entries.map(([name]) => column(name)))}) values (${list(entries.map(([, value]) => toPiece(value)))})`;
}

/** The assignments of an update; undefined values stay unchanged. */
export const assigned = (values: object): SQL =>
  list(given(values).map(([name, value]) => sql`${column(name)} = ${toPiece(value)}`));
