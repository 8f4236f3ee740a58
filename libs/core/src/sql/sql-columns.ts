import type { Field, Fields, SingleField } from '../catalogue/field.types.js';
import { columnHeading } from '../catalogue/format-value.js';
import { sqlName } from './sql-name.js';

/** The PostgreSQL type of a single value. */
export type SqlValueType = 'text' | 'bigint' | 'numeric' | 'boolean' | 'timestamptz' | 'inet' | 'uuid' | 'jsonb';
export type SqlType = SqlValueType | `${SqlValueType}[]`;

/** A column of a view. */
export interface SqlColumn {
  readonly name: string;
  readonly type: SqlType;
  /** One or two sentences in plain text, for `COMMENT ON COLUMN`. */
  readonly comment: string;
}

/** A column that shows a field of the attributes. */
export interface SqlFieldColumn extends SqlColumn {
  /** The path of its value within the attributes: `['monthlyCost', 'amount']`. */
  readonly path: readonly string[];
  /** Its value is volatile, so the host stores it apart from the attributes. */
  readonly measured: boolean;
}

/** The columns that every view begins with. */
export const SQL_RESOURCE_COLUMNS = [
  { name: 'connection', type: 'text', comment: 'The name of its connection.' },
  { name: 'provider', type: 'text', comment: 'Id of the provider.' },
  { name: 'kind', type: 'text', comment: 'Kind, as the plugin names it.' },
  { name: 'entity', type: 'text', comment: 'The entity: the same for all providers.' },
  { name: 'uid', type: 'text', comment: 'ID at the provider, unique within connection and kind.' },
  { name: 'name', type: 'text', comment: 'Name at the provider.' },
  { name: 'region', type: 'text', comment: 'The region; null without one.' },
  { name: 'status', type: 'text', comment: 'Status, in the provider’s words.' },
  { name: 'active', type: 'boolean', comment: 'Whether it is active.' },
  { name: 'tags', type: 'text[]', comment: 'Tags, as the provider writes them.' },
  {
    name: 'created_at',
    type: 'timestamptz',
    comment: 'When it was created at the provider; null if unknown.',
  },
  { name: 'first_seen_at', type: 'timestamptz', comment: 'When a sync first read it.' },
  { name: 'changed_at', type: 'timestamptz', comment: 'When a sync last recorded a change.' },
  {
    name: 'counted',
    type: 'boolean',
    comment:
      'False if another row represents the same resource, read through another connection or listed under another kind. Only count and sum rows with true.',
  },
  {
    name: 'unknown_fields',
    type: 'text[]',
    comment: 'Fields that the last sync could not read; they have their last known values. Null if all were read.',
  },
  { name: 'connection_id', type: 'uuid', comment: 'ID of the connection in the API.' },
  { name: 'resource_id', type: 'uuid', comment: 'ID of the resource in the API.' },
] as const satisfies readonly SqlColumn[];

export type SqlResourceColumnName = (typeof SQL_RESOURCE_COLUMNS)[number]['name'];

/** The types of fields that are not `text`. */
const TYPES: Readonly<Partial<Record<Field['type'], SqlValueType>>> = {
  integer: 'bigint',
  bytes: 'bigint',
  decimal: 'numeric',
  megabytes: 'numeric',
  gigabytes: 'numeric',
  seconds: 'numeric',
  days: 'numeric',
  percent: 'numeric',
  flag: 'boolean',
  moment: 'timestamptz',
  address: 'inet',
  // Not `cidr`, which rejects blocks with host bits set, such as 10.0.0.1/8.
  cidr: 'inet',
  records: 'jsonb',
};

/**
 * The columns of an entity's fields, in their order. A field whose name is one of the columns of every view becomes
 * `attribute_…`.
 *
 * @param volatile JSON pointers into the resource to volatile values, for all kinds that have these fields.
 */
export function sqlFieldColumns(fields: Fields, volatile: readonly string[] = []): readonly SqlFieldColumn[] {
  const taken = new Set<string>(SQL_RESOURCE_COLUMNS.map(({ name }) => name));
  const common = new Set(taken);
  return Object.entries(fields).flatMap(([fieldName, field]) => {
    const plain = sqlName(fieldName, new Set());
    const name = sqlName(common.has(plain) ? `attribute_${fieldName}` : fieldName, taken);
    const measured = field.volatile === true || volatile.includes(`/attributes/${fieldName}`);
    return columnsOf(name, fieldName, field, taken).map((column) => ({ ...column, measured }));
  });
}

function columnsOf(
  name: string,
  fieldName: string,
  field: Field,
  taken: Set<string>,
): Omit<SqlFieldColumn, 'measured'>[] {
  const comment = sqlComment(field);
  if (field.type === 'money') {
    const per = field.per === undefined ? '' : ` Per ${field.per}.`;
    return [
      { name, type: 'numeric', comment: `${comment}${per}`, path: [fieldName, 'amount'] },
      {
        name: sqlName(`${name}_currency`, taken),
        type: 'text',
        comment: `Currency of ${name} (ISO 4217).`,
        path: [fieldName, 'currency'],
      },
    ];
  }
  const type: SqlType =
    field.type === 'set' || field.type === 'list' ? `${sqlValueType(field.of)}[]` : sqlValueType(field);
  return [{ name, type, comment, path: [fieldName] }];
}

const sqlValueType = ({ type }: SingleField | Field): SqlValueType => TYPES[type] ?? 'text';

function sqlComment(field: Field): string {
  const words = Object.entries(field.words ?? {}).map(([value, word]) => `${value}: ${word}`);
  const meaning = words.length > 0 ? [`${words.join('; ')}.`] : [];
  return [`${columnHeading(field)}.`, ...(field.about === undefined ? [] : [field.about]), ...meaning].join(' ');
}
