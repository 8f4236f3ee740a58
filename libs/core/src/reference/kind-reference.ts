import { entityOf } from '../catalogue/entity-of.js';
import type { Field, Fields } from '../catalogue/field.types.js';
import { columnHeading } from '../catalogue/format-value.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import { RELATION_TYPES, type RelationTypeName } from '../contract/relation-types.constants.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { csvColumns } from '../csv/csv-columns.js';
import { SQL_SCHEMA, type SqlView } from '../sql/sql-views.js';
import { code, codes, plainText, table } from './markdown.js';

/** The section of a kind: what it takes to read it, its fields, and where they are found. */
export function kindReference(type: ResourceType, manifest: PluginManifest, views: readonly SqlView[]): string {
  const entity = entityOf(type, manifest);
  const view = views.find(({ of }) => of?.column === 'kind' && of.value === type.kind);
  const entityView = views.find(({ of }) => of?.column === 'entity' && of.value === type.entity);
  const fields = entity?.fields ?? {};
  const columns = csvColumns([type], manifest.entities).map(({ heading }) => plainText(heading));
  return [
    `## ${plainText(type.title)}`,
    facts(type, manifest, [view, entityView]),
    ...scopes(type),
    '### Fields',
    'Besides the ID, the name, the region, the status, whether it is in service, when it was created and the tags:',
    table(
      ['Field', 'Meaning', 'Type', 'SQL', 'About'],
      fieldRows(fields, type, (name) => sqlNames(name, view)),
    ),
    `**CSV columns:** ${columns.join(', ')}.`,
  ].join('\n\n');
}

function facts(type: ResourceType, manifest: PluginManifest, views: readonly (SqlView | undefined)[]): string {
  const entity = entityOf(type, manifest)?.title.one ?? type.entity;
  const known = views.flatMap((view) => (view === undefined ? [] : `${SQL_SCHEMA}.${view.name}`));
  const rows: (readonly [string, string | undefined])[] = [
    ['Kind', code(type.kind)],
    ['Entity', `${plainText(entity)} (${code(type.entity)})`],
    ['Task', code(type.task)],
    ['Permission', code(type.access)],
    ['Schedule (UTC)', type.schedule && code(type.schedule)],
    ['SQL views', codes(known)],
    ['Listed under', type.parent && code(type.parent)],
    ['Relations', relations(type, manifest)],
    ['Counted as', type.aliasOf && `${code(type.aliasOf)}, where both kinds list the same thing`],
    ['A deep sync adds', type.deep && plainText(type.deep)],
    ['At the provider', type.page && code(type.page)],
    ['Never kept', type.secrets && codes(type.secrets)],
  ];
  return rows.flatMap(([name, value]) => (value ? `- **${name}:** ${value}` : [])).join('\n');
}

/** What it points to, and what of the same provider points to it. */
function relations(type: ResourceType, { resources }: PluginManifest): string {
  const stated = Object.entries(type.relations ?? {}).map(
    ([name, kinds]) => `${RELATION_TYPES[name as RelationTypeName].label} ${codes(kinds)}`,
  );
  const received = resources.flatMap(({ kind, relations: theirs = {} }) =>
    Object.entries(theirs).flatMap(([name, kinds]) =>
      kinds.includes(type.kind) ? `${RELATION_TYPES[name as RelationTypeName].reverse} ${code(kind)}` : [],
    ),
  );
  return [...new Set([...stated, ...received])].join('; ');
}

function scopes({ scopes: granted }: ResourceType): string[] {
  if (granted.length === 0) return [];
  const rows = granted.map(({ name, fields }) => [
    code(name),
    fields === undefined ? 'Reading anything at all' : codes(fields),
  ]);
  return ['### Scopes', table(['Scope', 'Needed for'], rows)];
}

/** Records have a row for each of their fields as well. */
function fieldRows(
  fields: Fields,
  type: ResourceType,
  sqlOf: (name: string) => string,
  within: readonly string[] = [],
): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = [...within, name];
    const measured = field.volatile || type.volatile?.includes(`/attributes/${path.join('/')}`);
    const about = [
      field.about && plainText(field.about),
      ...Object.entries(field.words ?? {}).map(([value, word]) => `${code(value)} means ${plainText(word)}.`),
      measured && 'Changes by itself: has no history.',
      field.optional && 'Optional.',
    ];
    const row = [
      code(path.join('.')),
      plainText(columnHeading(field)),
      typeName(field),
      within.length === 0 ? sqlOf(name) : '',
      about.filter(Boolean).join(' '),
    ];
    return [row, ...(field.type === 'records' ? fieldRows(field.fields, type, sqlOf, path) : [])];
  });
}

function sqlNames(name: string, view: SqlView | undefined): string {
  const columns = view?.columns.filter(({ path: [first] }) => first === name) ?? [];
  return columns.map((column) => code(`${column.name} ${column.type}`)).join(', ');
}

/** A type in words. Ids name what they point to. */
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
      return field.per === undefined ? 'money' : `money per ${field.per}`;
    case 'flag':
      return 'yes or no';
    case 'host-name':
      return 'host name';
    default:
      return field.type;
  }
}
