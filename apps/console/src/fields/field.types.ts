import type { Schemas } from '../api/schemas.types';

/** The declaration of an attribute: its label, and how its values are formatted. */
export type Field = Schemas['CatalogueEntity']['fields'][string];

/** Fields by name, in display order. */
export type Fields = Schemas['CatalogueEntity']['fields'];

/** The properties of a field that determine the format of a value. */
export type Format = Pick<Field, 'type' | 'unit' | 'words'>;
