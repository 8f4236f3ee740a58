import { MADE_BY_HOST } from '../database/detach-views.js';
import {
  SQL_RESOURCE_COLUMNS,
  SQL_SCHEMA,
  type SqlColumn,
  type SqlFieldColumn,
  type SqlResourceColumnName,
  type SqlView,
} from '@maestro/core';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { storableText } from '../database/storable.js';
import { safeValue, type SqlDialect } from '../database/safe-value.sql.js';

const PRESENT = 'What is there now: a resource that is gone is left out.';

/** The expressions of the columns that every view has. */
export const RESOURCE_VALUES: Readonly<Record<SqlResourceColumnName, string>> = {
  connection: 'c.name',
  provider: 'r.provider',
  kind: 'r.kind',
  entity: 'r.entity',
  uid: 'r.uid',
  name: 'r.name',
  region: 'r.region',
  status: 'r.status',
  active: 'r.active',
  tags: 'coalesce(r.shown_tags, r.tags)',
  created_at: 'r.created_at',
  first_seen_at: 'r.first_seen_at',
  changed_at: 'r.changed_at',
  counted: 'not (r.twin or r.alias)',
  unknown_fields: `case when jsonb_typeof(r.unknown) = 'array' and r.unknown <> '[]' then array(select item ->> 'field' from jsonb_array_elements(r.unknown) as item) end`,
  connection_id: 'r.connection_id',
  resource_id: 'r.id',
};

/** The SQL definition of a view. */
export interface ViewDefinition {
  readonly name: string;
  readonly columns: readonly (SqlColumn & { readonly value: string })[];
  /** The query after its columns. */
  readonly from: string;
  readonly comment: string;
  /** A function that returns rows of the view, which depends on it. */
  readonly reader?: { readonly make: (schema: string) => string; readonly drop: string };
}

/** Further columns of views of resources, by the name of the view. */
export type AddedColumns = Readonly<Record<string, ViewDefinition['columns']>>;

/** Where a view is created, and its options there. */
interface ViewPlace {
  readonly schema?: string;
  readonly options?: string;
}

/** The SQL definition of a view. Joins are outer joins on unique keys, so that the planner can remove unused ones. */
export function viewDefinition(
  { name, comment, of, columns }: SqlView,
  dialect: SqlDialect,
  added: AddedColumns = {},
): ViewDefinition {
  const measures = columns.some(({ measured }) => measured)
    ? ' left join resource_measure as m on m.resource_id = r.id'
    : '';
  const rows = of === undefined ? '' : `r.${of.column} = ${literal(of.value)} and `;
  return {
    name,
    columns: [
      // Cast, so that migrations of the host's tables do not change the types of views that others may depend on.
      ...SQL_RESOURCE_COLUMNS.map((column) => ({
        ...column,
        value: `(${RESOURCE_VALUES[column.name]})::${column.type}`,
      })),
      ...columns.map((column) => ({ ...column, value: fieldValue(column, dialect) })),
      ...((Object.hasOwn(added, name) && added[name]) || []),
    ],
    from: `from resource as r left join connection as c on c.id = r.connection_id${measures} where ${rows}r.gone_at is null`,
    comment: `${comment} ${PRESENT} ${MADE_BY_HOST}`,
  };
}

function fieldValue({ path, type, measured }: SqlFieldColumn, dialect: SqlDialect): string {
  const steps = path.map((step) => ` -> ${literal(step)}`).join('');
  const json = measured ? `coalesce(m.measures${steps}, r.attributes${steps})` : `(r.attributes${steps})`;
  return safeValue(json, type, dialect);
}

/**
 * The statements that create a view, or replace it with its existing columns followed by new ones, and comment on it.
 *
 * @param order names of the first columns.
 * @param place another schema, and options of the view there.
 */
export function makeView(
  { name, columns, from, comment, reader }: ViewDefinition,
  order: readonly string[] = [],
  { schema = SQL_SCHEMA, options = '' }: ViewPlace = {},
): string {
  const isFirst = ({ name: column }: SqlColumn): boolean => order.includes(column);
  const ordered = [
    ...columns.filter(isFirst).sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name)),
    ...columns.filter((column) => !isFirst(column)),
  ];
  const view = viewName(name, schema);
  const values = ordered.map((column) => `${column.value} as ${escapeIdentifier(column.name)}`);
  return [
    `create or replace view ${view} ${options} as select ${values.join(', ')} ${from}`,
    `comment on view ${view} is ${literal(comment)}`,
    ...columns.map(
      (column) => `comment on column ${view}.${escapeIdentifier(column.name)} is ${literal(column.comment)}`,
    ),
    ...(reader ? [reader.make(schema)] : []),
  ].join(';\n');
}

/** The qualified name of a view. */
export const viewName = (name: string, schema: string = SQL_SCHEMA): string =>
  `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;

/** A plugin's text as a literal, without characters that PostgreSQL cannot store. */
const literal = (text: string): string => escapeLiteral(storableText(text));
