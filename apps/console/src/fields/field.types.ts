import type { Schemas } from '../api/schemas.types';

/** What an entity declares of an attribute: what it is called, and how its values are written. */
export type Field = Schemas['CatalogueEntity']['fields'][string];

/** Fields by name, in the order in which they are shown. */
export type Fields = Schemas['CatalogueEntity']['fields'];

/** What decides how a single value is written. */
export type Format = Pick<Field, 'type' | 'unit' | 'words'>;
