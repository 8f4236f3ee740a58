import { deriveField } from './derive-field';
import type { Field, Fields } from './field.types';
import { isRecord } from './is-record';
import { RESOURCE_FIELDS } from './resource-fields.constants';

const NONE: Fields = {};

/** The field that is declared under a name; one made from the name where none is. */
export const fieldOf = (fields: Fields | undefined, name: string): Field =>
  (fields && Object.hasOwn(fields, name) ? fields[name] : undefined) ?? deriveField(name);

/** The fields of what stands in a list of records, such as the rules of a firewall. */
export const fieldsWithin = ({ type, fields }: Field): Fields =>
  type === 'records' && isRecord(fields) ? (fields as Fields) : NONE;

/** The field of each value of a list or a set; of others, the field. */
export const itemOf = (field: Field): Field => (isRecord(field['of']) ? (field['of'] as Field) : field);

/** A field that every resource has. */
export const resourceField = (name: string): Field => fieldOf(RESOURCE_FIELDS, name);
