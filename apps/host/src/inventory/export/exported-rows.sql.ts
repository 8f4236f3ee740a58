import { type SQL, sql } from '../../database/sql.js';
import { annotationsOf, measuredOf, headColumns, type RowTime, STATE_COLUMNS } from '../listing/resource-row.js';
import { EXPORTED_LINE, isPlain } from './exported-line.sql.js';
import { managedIfKnown, type TerraformKinds } from '../managed/managed.sql.js';
import { matchingStates, type ResourceFilter } from '../listing/resource-filter.sql.js';
import { type ResourceOrder } from '../listing/resource-order.js';

/** The filter and order of an export. */
export interface ExportedList {
  readonly filter: ResourceFilter;
  readonly order: ResourceOrder;
  /** In UTC, in the format of `parseMoment`. */
  readonly at?: string;
  /** Paths in the current documents to what lists do not show, such as members of `raw`. Each row has the values. */
  readonly paths?: readonly (readonly string[])[];
  /** Absent: everything. */
  readonly parts?: RowParts;
}

/** A list of whole rows. */
export type WholeList = Pick<ExportedList, 'filter' | 'order' | 'at'>;

/** The parts of rows that a reader needs. Everything else need not be read and parsed. */
export interface RowParts {
  /** Names of attributes. Others are as good as absent. Absent: all. */
  readonly attributes?: readonly string[];
  /** Without them, they are an empty list. */
  readonly relations: boolean;
  /** Whether Terraform manages them is read as well, by what these kinds are in it. */
  readonly managed?: TerraformKinds;
  /** Which times are read; others are an empty text, or null. Absent: all. Writing them takes a third of a small row. */
  readonly times?: readonly RowTime[];
  /** Whether the keys of what a resource is a member of are read. */
  readonly memberships?: boolean;
  /** Whether only the id, the name and the entity are read besides; everything else is undefined then. */
  readonly onlyNames?: boolean;
}

/**
 * Bytes of JSON above which the documents of a row are read separately, because rows are fetched by number and large
 * ones would make a fetch too large.
 */
const LARGE_BYTES = 20_000;

/** The same where only parts are read, which are mostly small. */
const LARGE_PART_BYTES = 5000;

/**
 * Every row of a list as `FetchedRow`, in order. All but the documents is one text: many small values of each row take
 * the host several times as long, most of it to collect garbage, because they are kept while their batch waits.
 */
export function exportedRows(list: ExportedList): SQL {
  return sql`select ${headOf(list)} as head, ${documentsOf(list)} from (${inOrder(list)}) as state`;
}

/** The same as `FetchedLine`: a row that has a line has nothing else. */
export function exportedLines(list: WholeList): SQL {
  return sql`
    select case when is_plain and ${isSmall(list)} then ${EXPORTED_LINE} end as line,
      case when not is_plain or not (${isSmall(list)}) then ${headOf(list)} end as head,
      ${documentsOf(list, sql`not is_plain and`)}
    from (${inOrder(list, sql`(${isPlain('matching', list.at === undefined)}) as is_plain,`)}) as state`;
}

/** Whether the documents of a row are read with it. */
const isSmall = ({ parts }: ExportedList): SQL =>
  sql`octet_length(attributes_json) + octet_length(relations_json) <= ${parts ? LARGE_PART_BYTES : LARGE_BYTES}`;

/** The documents of small rows. */
function documentsOf(list: ExportedList, also = sql``): SQL {
  const isRead = sql`${also} ${isSmall(list)}`;
  return sql`case when ${isRead} then attributes_json end as attributes, case when ${isRead} then relations_json end as relations`;
}

/** Sorted before documents are added, which would make the sort large. */
function inOrder({ filter, order, at, parts }: ExportedList, more = sql``): SQL {
  const relations = parts?.relations === false ? sql`'[]'` : sql`relations::text`;
  return sql`
    select *, ${more} ${attributesOf(parts)}::text as attributes_json, ${relations} as relations_json
    from (${matchingStates(sql`${STATE_COLUMNS}${order.computedColumn}`, filter, at)}) as matching order by ${order.orderByAll} offset 0`;
}

/** All but the documents, as JSON. */
function headOf({ at, paths = [], parts }: ExportedList): SQL {
  const head = parts?.onlyNames
    ? sql`id, name, entity`
    : sql`${headColumns(parts?.times)}, ${CONNECTION_NAME} as "connectionName"`;
  const measured = at === undefined ? ifAny('resource_measure', measuredOf('state')) : sql`null`;
  const annotations = at === undefined && !parts?.onlyNames ? ifAny('annotation', annotationsOf('state')) : sql`null`;
  const managed = parts?.managed && at === undefined ? managedIfKnown('state', parts.managed) : sql`null`;
  return sql`(select row_to_json(packed)::text from (select ${head},
    ${measured} as measured, ${annotations} as annotations, ${managed} as managed, ${valuesAt(paths)} as values,
    ${parts?.memberships ? MEMBERSHIPS : sql`null`} as memberships) as packed)`;
}

/** Functions take at most 100 arguments. */
const MAX_MEMBERS = 50;

function attributesOf(parts: RowParts | undefined): SQL {
  const names = parts?.attributes;
  if (!names || names.length > MAX_MEMBERS) return sql`attributes`;
  // A stored null has no meaning of its own.
  const members = names.map((name) => sql`${name}::text, attributes -> ${name}::text`);
  return sql`jsonb_strip_nulls(jsonb_build_object(${sql.join(members, ', ')}))`;
}

/** Made once, because a look-up for each row takes five times as long. */
const CONNECTION_NAME = sql`(select jsonb_object_agg(id, name) from connection) ->> state.connection_id::text`;

/** A look-up for each row, unless the table has none at all. */
const ifAny = (table: 'resource_measure' | 'annotation', lookUp: SQL): SQL =>
  sql`case when (select exists (select from ${sql.raw(table)})) then ${lookUp} end`;

/** Of resources of the same connection, as `ExportedRow.memberships`. */
const MEMBERSHIPS = sql`(select jsonb_agg(jsonb_build_array(to_kind, to_uid)) from relation
  where from_id = state.id and type = 'member-of' and to_kind is not null and to_uid is not null)`;

/**
 * A JSON list of the values at paths of the current document. Null if there are no paths. What the paths have in common
 * is taken out first, because each step into a document decompresses all of it.
 */
function valuesAt(paths: readonly (readonly string[])[]): SQL {
  const [first] = paths;
  if (!first) return sql`null`;
  const shortest = Math.min(...paths.map(({ length }) => length));
  const differs = first.findIndex((step, place) => paths.some((path) => path[place] !== step));
  const common = differs < 0 ? shortest : Math.min(differs, shortest);
  const values = paths.map((path) => sql`held #> ${sql.param(path.slice(common))}::text[]`);
  return sql`(select jsonb_build_array(${sql.join(values, ', ')}) from (
    select document #> ${sql.param(first.slice(0, common))}::text[] as held from resource_version
    where resource_id = state.id and valid_to is null order by valid_from desc limit 1) as version)`;
}

/** The documents of one row of such a list, as `ExportedDocuments`. */
export function exportedDocuments(id: string, at?: string): SQL {
  const states = matchingStates(sql`id, attributes, relations`, { state: 'all' }, at);
  return sql`select attributes::text as attributes, relations::text as relations from (${states}) as state where id = ${id}`;
}

/** The distinct entities of a list, as `{entity}`. */
export function exportedTypes({ filter, at }: ExportedList): SQL {
  return sql`
    select distinct entity from (${matchingStates(sql`entity`, filter, at)}) as state`;
}
