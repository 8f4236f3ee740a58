import { type AnnotationSummary } from './annotation-summary.dto.js';
import { type ResourceItem } from './resource.dto.js';
import { type Managed, type Resource } from '@maestro/core';
import { type KeptUnknown } from '../../database/tables/unknown-since.js';
import { moment, type SQL, sql } from '../../database/sql.js';

/** Merges a value into another: objects by property, everything else is replaced. */
export function overlay(below: unknown, above: unknown): unknown {
  if (!isPlain(below) || !isPlain(above)) return above;
  const laid = Object.entries(above).map(([key, value]) => [key, overlay(below[key], value)]);
  return { ...below, ...Object.fromEntries(laid) };
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The latest volatile attributes of a resource. */
interface MeasuresRead {
  readonly measures: Readonly<Record<string, unknown>>;
  /** RFC 3339. */
  readonly measuredAt: string;
}

/** Merges volatile attributes into a resource's attributes. Unchanged if there are none. */
function withMeasures<Item extends ResourceItem>(item: Item, read: MeasuresRead | undefined): Item {
  if (!read) return item;
  return {
    ...item,
    attributes: overlay(item.attributes, read.measures) as object,
    measuredAt: shortMoment(read.measuredAt),
  };
}

/** A row as the API shows it: missing optional members are omitted, and volatile attributes are merged. */
export function toResourceItem(row: ResourceRow): ResourceItem {
  return itemOf(row, row);
}

/** The same of a row whose documents are JSON. */
export function parseResourceItem(row: ResourceJsonRow): ResourceItem {
  return itemOf(row, { attributes: JSON.parse(row.attributes), relations: JSON.parse(row.relations) });
}

function itemOf(row: ResourceHeadRow, { attributes, relations }: ResourceDocuments): ResourceItem {
  return withMeasures(Object.assign(toResourceHead(row), { attributes, relations }), row.measured ?? undefined);
}

/** A row without its documents and volatile attributes. */
export function toResourceHead(row: ResourceHeadRow): Omit<ResourceItem, 'attributes' | 'relations'> {
  const { id, connectionId, provider, kind, uid, name, entity, active, tags } = row;
  return {
    id,
    connectionId,
    key: { provider, kind, uid },
    name,
    entity,
    ...(row.region !== null && { region: row.region }),
    ...(row.status !== null && { status: row.status }),
    active,
    ...(row.createdAt !== null && { createdAt: shortMoment(row.createdAt) }),
    tags,
    ...(row.unknown && row.unknown.length > 0 && { unknown: row.unknown }),
    ...(row.annotations && { annotations: row.annotations }),
    firstSeenAt: shortMoment(row.firstSeenAt),
    changedAt: shortMoment(row.changedAt),
    goneAt: row.goneAt === null ? null : shortMoment(row.goneAt),
    ...(row.managed && { managed: row.managed }),
  };
}

/**
 * Serializes a row like `toResourceItem`. Its documents are passed through as JSON from the database: parsing and
 * serializing them would be a fifth of the work for a page.
 */
export function resourceItemJson(row: ResourceJsonRow): string {
  const { attributes, relations } = row;
  if (row.measured) {
    return JSON.stringify(parseResourceItem(row));
  }
  const head = JSON.stringify(toResourceHead(row));
  return `${head.slice(0, -1)},"attributes":${attributes},"relations":${relations}}`;
}

/** What is stored as documents. */
interface ResourceDocuments {
  readonly attributes: object;
  readonly relations: Resource['relations'];
}

/** A state without its documents. Timestamps are RFC 3339 with microseconds. */
export interface ResourceHeadRow {
  readonly id: string;
  readonly connectionId: string;
  readonly provider: string;
  readonly kind: string;
  readonly uid: string;
  readonly name: string;
  readonly entity: Resource['entity'];
  readonly region: string | null;
  readonly status: string | null;
  readonly active: boolean;
  readonly tags: readonly string[];
  readonly unknown: readonly KeptUnknown[] | null;
  readonly createdAt: string | null;
  readonly firstSeenAt: string;
  readonly changedAt: string;
  readonly goneAt: string | null;
  /** The value that a list is sorted by, if it is computed. */
  readonly sortKey?: string | null;
  /** Null if there are none; absent for a past moment. */
  readonly measured?: MeasuresRead | null;
  /** Null if there are none; absent for a past moment. */
  readonly annotations?: AnnotationSummary | null;
  /** Whether Terraform manages it, where that was asked for. */
  readonly managed?: Managed;
}

/** A state of a resource, as returned by the database. */
type ResourceRow = ResourceHeadRow & ResourceDocuments;

/** The same, with its documents as JSON from the database. */
export interface ResourceJsonRow extends ResourceHeadRow {
  readonly attributes: string;
  readonly relations: string;
}

/** Milliseconds, as everywhere in the API, unless the time is more precise. */
export function shortMoment(moment: string): string {
  return moment.endsWith('000Z') ? `${moment.slice(0, -'000Z'.length)}Z` : moment;
}

/** A timestamp as {@link shortMoment} writes it. */
export const shortMomentOf = (column: string): string =>
  `to_char(${column} at time zone 'UTC', case when date_trunc('milliseconds', ${column}) = ${column}
    then 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"' else 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"' end)`;

/** The columns that a list shows of `resource` or `resource_past`, except id and name. */
export const OTHER_COLUMNS: SQL = sql.raw(
  `connection_id, provider, kind, uid, entity, region, status, active, created_at, tags, shown_tags, attributes, unknown, relations,
   first_seen_at, changed_at, gone_at, twin, alias`,
);

/** All columns that a list shows. */
export const STATE_COLUMNS: SQL = sql`id, name, ${OTHER_COLUMNS}`;

/** Where the times of a row are, and what stands for one that is not read. */
const TIMES = {
  createdAt: { column: 'created_at', none: 'null' },
  firstSeenAt: { column: 'first_seen_at', none: `''` },
  changedAt: { column: 'changed_at', none: `''` },
  goneAt: { column: 'gone_at', none: 'null' },
};

/** A time of a row. */
export type RowTime = keyof typeof TIMES;

/** Every time of a row. */
export const ROW_TIMES = Object.keys(TIMES) as readonly RowTime[];

/**
 * The columns of {@link ResourceHeadRow}.
 *
 * @param times which ones are read; others are an empty text, or null. Default: all.
 */
export function headColumns(times?: readonly RowTime[]): SQL {
  const read = Object.entries(TIMES).map(
    ([name, { column, none }]) => `${times && !times.includes(name as RowTime) ? none : moment(column)} as "${name}"`,
  );
  return sql.raw(
    `id, connection_id as "connectionId", provider, kind, uid, name, entity, region, status, active, coalesce(shown_tags, tags) as tags, unknown,
   ${read.join(', ')}`,
  );
}

/** The columns of {@link ResourceHeadRow}. */
export const HEAD_COLUMNS: SQL = headColumns();

/** The columns of {@link ResourceJsonRow}. */
export const JSON_ROW_COLUMNS: SQL = sql`${HEAD_COLUMNS}, attributes::text as attributes, relations::text as relations`;

/**
 * The volatile attributes of a resource, as {@link MeasuresRead}, or null. As a subquery, it costs one index look-up; a
 * separate query would take a sixth of the time of a page.
 *
 * @param table the table whose `id` is the resource's.
 */
export const measuredOf = (table: 'resource' | 'state'): SQL =>
  sql.raw(
    `(select jsonb_build_object('measures', measures, 'measuredAt', ${moment('measured_at')})
      from resource_measure where resource_id = ${table}.id)`,
  );

/**
 * The annotations of a resource, as {@link AnnotationSummary}, or null: one index look-up for each row.
 *
 * @param table the table whose `id` is the resource's.
 */
export const annotationsOf = (table: 'resource' | 'state'): SQL =>
  sql.raw(
    `(select jsonb_strip_nulls(jsonb_build_object('owner', owner, 'environment', environment, 'note', note, 'labels', labels, 'links', links))
      from annotation where resource_id = ${table}.id)`,
  );
