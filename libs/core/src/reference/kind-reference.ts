import { entityOf } from '../resources/catalogue.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import { RELATION_TYPES, type RelationTypeName } from '../contract/relation.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { csvColumns } from '../csv/csv-columns.js';
import { SQL_SCHEMA, type SqlView } from '../sql/sql-views.js';
import { fieldRows } from './field-rows.js';
import { code, codes, plainText, table } from './markdown.js';

/** The section of a kind: its task and permissions, its fields, and where to find them. */
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
    'In addition to ID, name, region, status, whether it is active, creation time and tags:',
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
    ['Availability', type.optional && 'Not every account has it; an account without it is not a warning'],
    [
      'Visibility',
      type.narrowed && 'The list shows only what the credential may see, so absence from it proves little',
    ],
    ['Listed under', type.parent && `${code(type.parent)}${condition(type)}`],
    [
      'Requests',
      type.embedded && `None of its own: its rows are ${code(type.embedded.at)} of the rows that it is listed under`,
    ],
    ['Relations', relations(type, manifest)],
    ['Name', type.urn && `${code(type.urn)}, by which resources of any provider refer to it`],
    ['Counted as', type.aliasOf && `${code(type.aliasOf)}, where both kinds list the same thing`],
    ['A deep sync adds', type.deep && plainText(type.deep)],
    ['Other syncs', type.onlyDeep && 'Read it only if its task is named'],
    ['At the provider', type.page && code(type.page)],
    ['Never kept', type.secrets && codes(type.secrets)],
  ];
  return rows.flatMap(([name, value]) => (value ? `- **${name}:** ${value}` : [])).join('\n');
}

/** Which parents have such children. */
const condition = ({ parentWhere = {} }: ResourceType): string =>
  Object.entries(parentWhere)
    .map(([name, values], place) => `${place === 0 ? ' where' : ' and'} ${code(name)} is ${codes(values.map(String))}`)
    .join('');

/** What it points to, and what points to it within the same provider. */
function relations(type: ResourceType, { resources }: PluginManifest): string {
  const stated = Object.entries(type.relations ?? {}).map(
    ([name, kinds]) =>
      `${RELATION_TYPES[name as RelationTypeName].label} ${kinds.map((kind) => (kind === '*' ? 'resources of any kind' : code(kind))).join(', ')}`,
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

function sqlNames(name: string, view: SqlView | undefined): string {
  const columns = view?.columns.filter(({ path: [first] }) => first === name) ?? [];
  return columns.map((column) => code(`${column.name} ${column.type}`)).join(', ');
}
