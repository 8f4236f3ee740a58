import { CATEGORIES } from '../catalogue/categories.js';
import { SHARED_ENTITIES } from '../catalogue/entities/shared-entities.js';
import type { EntityDefinition } from '../catalogue/entity.js';
import { FIELD_ROLES } from '../catalogue/field.types.js';
import { RELATION_TYPES } from '../contract/relation.types.js';
import { fieldRows } from './field-rows.js';
import { code, codes, plainText, table } from './markdown.js';

/** Renders the reference page of the shared vocabulary: categories, relation types, roles, and the entities of core with their fields. */
export function vocabularyReference(): string {
  const relations = Object.entries(RELATION_TYPES).map(([name, { label, reverse }]) => [code(name), label, reverse]);
  return `${[
    '# Shared vocabulary',
    'What `@maestro/core` declares for all plugins. This page is made from it; change it there.',
    '## Categories',
    `${codes(CATEGORIES.map(({ id }) => id))}. A manifest may bring others.`,
    '## Roles of fields',
    `${codes(FIELD_ROLES)}.`,
    '## Relation types',
    table(['Type', 'Reads', 'From the other end'], relations),
    '## Entities',
    'Fields that are not optional are set on every resource, with an empty list for none. If a value is not known, the mapper sets an empty list and lists the field in `unknown`.',
    ...SHARED_ENTITIES.map(entitySection),
  ].join('\n\n')}\n`;
}

const entitySection = ({ id, title, category, fields }: EntityDefinition): string =>
  [
    `### ${plainText(title.many)}`,
    `${code(id)}, in the category ${code(category)}.`,
    table(
      ['Field', 'Meaning', 'Type', 'About'],
      fieldRows(fields, {}, () => '').map(([name = '', meaning = '', type = '', , about = '']) => [
        name,
        meaning,
        type,
        about,
      ]),
    ),
  ].join('\n\n');
