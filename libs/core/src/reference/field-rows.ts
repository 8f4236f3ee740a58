import type { Field, Fields } from '../catalogue/field.types.js';
import { columnHeading } from '../catalogue/format-value.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { code, codes, plainText } from './markdown.js';

/**
 * One table row per field: name, meaning, type, SQL names, and remarks. Records also have a row for each of their
 * fields.
 *
 * @param sqlOf the SQL names of a field, as Markdown.
 */
export function fieldRows(
  fields: Fields,
  { volatile = [] }: Pick<ResourceType, 'volatile'>,
  sqlOf: (name: string) => string,
  within: readonly string[] = [],
): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = [...within, name];
    const measured = field.volatile || volatile.includes(`/attributes/${path.join('/')}`);
    const about = [
      field.about && plainText(field.about),
      ...Object.entries(field.words ?? {}).map(([value, word]) => `${code(value)} means ${plainText(word)}.`),
      measured && 'Volatile, no history.',
      field.optional && 'Optional.',
    ];
    const row = [
      code(path.join('.')),
      plainText(columnHeading(field)),
      typeName(field),
      within.length === 0 ? sqlOf(name) : '',
      about.filter(Boolean).join(' '),
    ];
    return [row, ...(field.type === 'records' ? fieldRows(field.fields, { volatile }, sqlOf, path) : [])];
  });
}

/** A type as text. Ids name what they point to. */
function typeName(field: Field): string {
  switch (field.type) {
    case 'set':
      return `set of: ${typeName(field.of)}`;
    case 'list':
      return `list of: ${typeName(field.of)}`;
    case 'one-of':
      return `one of ${codes(field.values)}`;
    case 'id':
      return field.of === undefined ? 'id' : `id of ${code(field.of)}`;
    case 'money':
      return `${field.exact ? 'exact ' : ''}money${field.per === undefined ? '' : ` per ${field.per}`}`;
    case 'flag':
      return 'yes or no';
    case 'host-name':
      return 'host name';
    default:
      return field.type;
  }
}
