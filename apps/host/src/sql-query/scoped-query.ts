import { SQL_SCHEMA } from '@maestro/core';
import { SCOPED_VIEWS } from '../sql-views/renew-scoped-views.js';
import { parseQuery, RefusedQueryError } from './check-query.js';

/** The name of a schema as it stands in a query, in the fields of parse trees that may hold one. */
interface Named {
  readonly schemaname?: unknown;
  readonly fields?: unknown;
  readonly funcname?: unknown;
  readonly location?: unknown;
}

/**
 * A checked query over the views of the scope in place of the others: the name of the schema is replaced where the
 * parser found it. The result is of the same length.
 *
 * @throws RefusedQueryError for a schema that is written in another way than by its plain name.
 */
export async function scopedQuery(query: string): Promise<string> {
  const bytes = Buffer.from(query);
  for (const place of placesOfSchema(await parseQuery(query), SQL_SCHEMA)) {
    const start = bytes[place] === QUOTE ? place + 1 : place;
    if (
      bytes
        .subarray(start, start + SQL_SCHEMA.length)
        .toString()
        .toLowerCase() !== SQL_SCHEMA
    )
      throw notPlain();
    bytes.write(SCOPED_VIEWS, start);
  }
  const scoped = bytes.toString();
  if (placesOfSchema(await parseQuery(scoped), SQL_SCHEMA).length > 0) throw notPlain();
  return scoped;
}

const QUOTE = '"'.charCodeAt(0);

const notPlain = (): RefusedQueryError =>
  new RefusedQueryError(`Write the name of the schema ${SQL_SCHEMA} without escapes.`);

/** Where in a query names begin that are qualified with a schema, in bytes. */
function placesOfSchema(tree: unknown, schema: string): number[] {
  if (Array.isArray(tree)) return tree.flatMap((item) => placesOfSchema(item, schema));
  if (typeof tree !== 'object' || tree === null) return [];
  const { schemaname, fields, funcname, location = 0 } = tree as Named;
  const isQualified = schemaname === schema || [fields, funcname].some((names) => firstOf(names) === schema);
  const own = isQualified && typeof location === 'number' ? [location] : [];
  return [...own, ...Object.values(tree).flatMap((inner) => placesOfSchema(inner, schema))];
}

/** The first of several names. A single one is of no schema. */
function firstOf(names: unknown): string | undefined {
  if (!Array.isArray(names) || names.length < 2) return undefined;
  return (names[0] as { readonly String?: { readonly sval?: string } } | undefined)?.String?.sval;
}
