import { deriveField } from './derive-field';
import { type Field, type Fields } from './field.types';
import { isRecord } from './is-record';

/** The fields common to all resources. */
const RESOURCE_FIELDS: Fields = {
  name: { label: 'Name', type: 'text' },
  status: { label: 'Status', type: 'text' },
  active: { label: 'Active', type: 'flag' },
  region: { label: 'Region', type: 'text' },
  tags: { label: 'Tags', type: 'text' },
  createdAt: { label: 'Created', type: 'moment' },
  entity: { label: 'Type', type: 'text' },
  relations: { label: 'Relations', type: 'text' },
};

const NONE: Fields = {};

/** The declared field with a name; derived from the name if there is none. */
export const fieldOf = (fields: Fields | undefined, name: string): Field =>
  (fields && Object.hasOwn(fields, name) ? fields[name] : undefined) ?? deriveField(name);

/** The fields of the records in a list, such as the rules of a firewall. */
export const fieldsWithin = ({ type, fields }: Field): Fields =>
  type === 'records' && isRecord(fields) ? (fields as Fields) : NONE;

/** The field of the items of a list or set; otherwise the field itself. */
export const itemOf = (field: Field): Field => (isRecord(field['of']) ? (field['of'] as Field) : field);

/** A field common to all resources. */
export const resourceField = (name: string): Field => fieldOf(RESOURCE_FIELDS, name);
