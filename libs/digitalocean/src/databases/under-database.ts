import { type ListingPart, type Relation, relationsTo, type RelationTypeName } from '@maestro/core';

/** The kind of the databases that something is listed under. */
export const DATABASE = 'digitalocean.database';

/** Engines with tables in PostgreSQL’s and MySQL’s dialects, as the API names them. */
export const POSTGRESQL: readonly string[] = ['pg', 'advanced_pg'];
export const SQL: readonly string[] = [...POSTGRESQL, 'mysql', 'advanced_mysql'];

/** The relation to the database that something is listed under. */
export const toDatabase = (type: RelationTypeName, { id }: ListingPart): Relation[] =>
  relationsTo(type, DATABASE, [id]);
