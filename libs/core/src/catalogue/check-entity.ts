import { CATEGORIES, type Category } from './categories.js';
import { SCALAR_TYPES } from './check-attributes.js';
import type { EntityDefinition } from './entity.js';
import { isSecretName } from '../credentials/secret-names.js';
import { type Field, FIELD_ROLES, type Fields } from './field.types.js';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const NAME = /^[a-z][A-Za-z0-9]{0,62}$/;
/** Types whose values could be a secret. A number or a flag such as `hasPassword` gives no access. */
const HOLDS_TEXT: ReadonlySet<Field['type']> = new Set(['text', 'url', 'host-name', 'id', 'set', 'list', 'records']);
/** Types of a single value: the possible elements of sets and lists. */
const SINGLE_TYPES = [...SCALAR_TYPES, 'one-of', 'id'];
const TYPES = [...SINGLE_TYPES, 'money', 'set', 'list', 'records'];
/** Types of what a line of an invoice says besides its amount. */
const BILLED_TYPES: ReadonlySet<Field['type']> = new Set(['text', 'id', 'moment', 'one-of', 'money']);
/** Longer than any label that fits a column. */
const LONGEST_LABEL = 60;
/** Control characters, and those that reorder or hide what follows them. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** The problems of a category, as sentences. Empty if there are none. */
export const categoryProblems = ({ id, title }: Category): string[] =>
  typeof id === 'string' && ID.test(id) && isLabel(title)
    ? []
    : [
        `The category "${show(id)}" needs an id of lower-case words with hyphens, and a title of at most ${LONGEST_LABEL} plain characters.`,
      ];

/**
 * The problems of an entity's declaration, as sentences. Empty if there are none.
 *
 * @param categories ids of categories besides those of core.
 */
export function entityProblems(entity: EntityDefinition, categories: readonly string[] = []): string[] {
  const known = [...CATEGORIES.map(({ id }) => id), ...categories];
  const { id, title, category, icon, fields } = entity;
  const problems: (string | false)[] = [
    !(typeof id === 'string' && ID.test(id)) &&
      `The entity "${show(id)}" needs an id of lower-case words with hyphens.`,
    ...[title?.one, title?.many].map(
      (word) => !isLabel(word) && `The entity "${show(id)}" needs titles of at most ${LONGEST_LABEL} plain characters.`,
    ),
    !known.includes(category) &&
      `The category "${show(category)}" of the entity "${show(id)}" is unknown. Use ${known.join(', ')}, or declare it in the manifest.`,
    !(typeof icon === 'string' && ID.test(icon)) &&
      `The icon of the entity "${show(id)}" needs the name of a Lucide icon.`,
  ];
  return [
    ...new Set(problems.filter((problem) => problem !== false)),
    ...takenNames(show(id), fields),
    ...fieldsProblems(show(id), fields),
  ];
}

/** Properties that every resource has. A field of the same name would appear twice in columns, filters and CSV files. */
const TAKEN: ReadonlySet<string> = new Set(['uid', 'name', 'region', 'status', 'active', 'createdAt', 'tags']);

const takenNames = (at: string, fields: Fields): string[] =>
  Object.keys(fields ?? {})
    .filter((name) => TAKEN.has(name))
    .map((name) => `The field "${at}.${name}" has the name of a field that all resources have. Choose another name.`);

function fieldsProblems(at: string, fields: Fields): string[] {
  if (typeof fields !== 'object' || fields === null) return [`The entity "${at}" declares no fields.`];
  return Object.entries(fields).flatMap(([name, field]) => fieldProblems(`${at}.${show(name)}`, name, field));
}

/** Surfaces decide by type what they show, so a type that core does not know is shown nowhere. */
function typeProblem(at: string, field: Field): string | undefined {
  if (!TYPES.includes(field?.type))
    return `The type "${show(field?.type)}" of the field "${at}" is unknown. Use ${TYPES.join(', ')}.`;
  if ((field.type !== 'set' && field.type !== 'list') || SINGLE_TYPES.includes(field.of?.type)) return undefined;
  return `The field "${at}" needs another type for the values of its ${field.type}. Use ${SINGLE_TYPES.join(', ')}.`;
}

function fieldProblems(at: string, name: string, field: Field): string[] {
  const unusable = typeProblem(at, field);
  if (unusable !== undefined) return [unusable];
  const { label, about, group, role, words } = field;
  const problems: (string | false)[] = [
    !NAME.test(name) && `The field "${at}" needs a name in camelCase.`,
    !isLabel(label) && `The field "${at}" needs a label of at most ${LONGEST_LABEL} plain characters.`,
    about !== undefined && !isSentence(about) && `The help of the field "${at}" needs at most 300 plain characters.`,
    group !== undefined &&
      !isLabel(group) &&
      `The group of the field "${at}" needs at most ${LONGEST_LABEL} plain characters.`,
    words !== undefined &&
      !isWords(words) &&
      `The words of the field "${at}" need at most ${LONGEST_LABEL} plain characters each.`,
    role !== undefined &&
      !FIELD_ROLES.includes(role) &&
      `The role "${show(role)}" of the field "${at}" is unknown. Use ${FIELD_ROLES.join(', ')}.`,
    roleProblem(at, field) ?? false,
    HOLDS_TEXT.has(field.type) &&
      isSecretName(name) &&
      `The field "${at}" has the name of a secret, and core removes such fields. Remove the secret; name the field after its content.`,
    field.type === 'one-of' && !(field.values?.length > 0) && `The field "${at}" allows no value.`,
  ];
  const within = field.type === 'records' ? fieldsProblems(at, field.fields) : [];
  return [...problems.filter((problem) => problem !== false), ...within];
}

/** A field whose type does not fit its role. */
function roleProblem(at: string, field: Field): string | undefined {
  const held = field.type === 'set' || field.type === 'list' ? field.of : field;
  if (field.role === 'cost' && !(field.type === 'money' && field.per !== undefined))
    return `The field "${at}" has the role cost, so it needs to be money per hour or per month.`;
  if ((field.role === 'billed-amount' || field.role === 'billed-total') && !(field.type === 'money' && field.exact))
    return `The field "${at}" has the role ${field.role}, so it needs to be exact money.`;
  if (field.role?.startsWith('billed-') && !BILLED_TYPES.has(field.type))
    return `The field "${at}" has the role ${field.role}, so it needs to be a text, an id or a moment.`;
  if ((field.role === 'address' || field.role === 'host-name') && held.type !== field.role)
    return `The field "${at}" has the role ${field.role}, so it needs to be of the type ${field.role}.`;
  return undefined;
}

/** Whether any surface can show the text: it is not empty, not too long, and has no control characters. */
export const isPlain = (value: unknown, longest: number): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest && !UNPRINTABLE.test(value);
const isLabel = (value: unknown): boolean => isPlain(value, LONGEST_LABEL);
const isWords = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every(isLabel);
const isSentence = (value: unknown): boolean => isPlain(value, 300);

/** Shortens and escapes a possibly hostile text before a message repeats it. */
export const show = (value: unknown, longest = LONGEST_LABEL): string =>
  JSON.stringify(String(value).slice(0, longest)).slice(1, -1);
