import { deriveField, type Field, type Fields } from './derive-field';

/** An object with arbitrary fields. */
export type ListedRecord = Readonly<Record<string, unknown>>;

/** Whether a value is a non-array object. */
export const isRecord = (value: unknown): value is ListedRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is an object with fields. An amount of money counts as a single value. */
export const isNested = (value: unknown, { type }: Pick<Field, 'type'>): value is ListedRecord =>
  type !== 'money' && isRecord(value);

/** Whether a value is a non-empty list of objects, such as rules and pools, to show as a table. */
export const isRecords = (value: unknown): value is readonly ListedRecord[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);

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

/**
 * The label of a field listed in `unknown`: `corsRules`, a field of list items (`nodePools.tags`), `tags`, or relations of a type
 * (`relations.member-of`, `relations.protects.tag`).
 *
 * @param fields the fields of the resource's entity.
 */
export function fieldName(name: string, fields: Fields | undefined): string {
  const [first = '', second = '', third] = name.split('.');
  if (first === 'relations') return `Relations: ${second.replaceAll('-', ' ')}${third ? ` by ${third}` : ''}`;
  if (first === 'tags') return resourceField(first).label;
  const field = fieldOf(fields, first);
  return [field.label, second && fieldOf(fieldsWithin(field), second).label.toLowerCase()].filter(Boolean).join(', ');
}
