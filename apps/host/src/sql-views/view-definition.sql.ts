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
import { storableText } from '../database/storable-text.js';
import { safeValue, type SqlDialect } from './safe-value.sql.js';

const PRESENT = 'What is there now: a resource that is gone is left out.';

/** What stands in a column of every view. */
const RESOURCE_VALUES: Readonly<Record<SqlResourceColumnName, string>> = {
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

/** A view as the database makes it. */
export interface ViewDefinition {
  readonly name: string;
  readonly columns: readonly (SqlColumn & { readonly value: string })[];
  /** What follows the columns of its query. */
  readonly from: string;
  readonly comment: string;
}

/** How the database makes a view. Joins are outer ones to unique keys, so that a query that needs no column of theirs skips them. */
export function viewDefinition({ name, comment, of, columns }: SqlView, dialect: SqlDialect): ViewDefinition {
  const measures = columns.some(({ measured }) => measured)
    ? ' left join resource_measure as m on m.resource_id = r.id'
    : '';
  const rows = of === undefined ? '' : `r.${of.column} = ${literal(of.value)} and `;
  return {
    name,
    columns: [
      // Cast, so that a migration of the host's tables changes no type of a view, which others may have built on.
      ...SQL_RESOURCE_COLUMNS.map((column) => ({
        ...column,
        value: `(${RESOURCE_VALUES[column.name]})::${column.type}`,
      })),
      ...columns.map((column) => ({ ...column, value: fieldValue(column, dialect) })),
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
 * The statements that create a view, or replace it with its present columns and new ones after them, and comment on it.
 *
 * @param order names of columns to begin with.
 */
export function makeView({ name, columns, from, comment }: ViewDefinition, order: readonly string[] = []): string {
  const isFirst = ({ name: column }: SqlColumn): boolean => order.includes(column);
  const ordered = [
    ...columns.filter(isFirst).sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name)),
    ...columns.filter((column) => !isFirst(column)),
  ];
  const view = viewName(name);
  const values = ordered.map((column) => `${column.value} as ${escapeIdentifier(column.name)}`);
  return [
    `create or replace view ${view} as select ${values.join(', ')} ${from}`,
    `comment on view ${view} is ${literal(comment)}`,
    ...columns.map(
      (column) => `comment on column ${view}.${escapeIdentifier(column.name)} is ${literal(column.comment)}`,
    ),
  ].join(';\n');
}

/** A view's name with its schema, as statements name it. */
export const viewName = (name: string): string => `${escapeIdentifier(SQL_SCHEMA)}.${escapeIdentifier(name)}`;

/** A text of a plugin as a literal, without what PostgreSQL cannot store. */
const literal = (text: string): string => escapeLiteral(storableText(text));
