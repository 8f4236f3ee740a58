import { type ResourceType } from '@maestro/core';
import { type PoolClient, type QueryResultRow } from 'pg';
import { type SQL, sql } from '../../database/sql.js';
import {
  annotationsOf,
  measuredOf,
  headColumns,
  type RowTime,
  STATE_COLUMNS,
  type ResourceHeadRow,
  type ResourceJsonRow,
} from '../listing/resource-row.js';
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

/** Every row of a list as {@link FetchedRow}, in order. Sorted before documents are added, which would make the sort large. */
function exportedRows({ filter, order, at, paths = [], parts }: ExportedList): SQL {
  const most = parts ? LARGE_PART_BYTES : LARGE_BYTES;
  const isSmall = sql`octet_length(attributes_json) + octet_length(relations_json) <= ${most}`;
  const head = parts?.onlyNames
    ? sql`id, name, entity`
    : sql`${headColumns(parts?.times)}, ${CONNECTION_NAME} as "connectionName"`;
  const measured = at === undefined ? ifAny('resource_measure', measuredOf('state')) : sql`null`;
  const annotations = at === undefined && !parts?.onlyNames ? ifAny('annotation', annotationsOf('state')) : sql`null`;
  const managed = parts?.managed && at === undefined ? managedIfKnown('state', parts.managed) : sql`null`;
  const relations = parts?.relations === false ? sql`'[]'` : sql`relations::text`;
  return sql`
    select ${head}, ${measured} as measured, ${annotations} as annotations, ${managed} as managed,
      ${valuesAt(paths)} as values, ${parts?.memberships ? MEMBERSHIPS : sql`null`} as memberships,
      case when ${isSmall} then attributes_json end as attributes, case when ${isSmall} then relations_json end as relations
    from (
      select *, ${attributesOf(parts)}::text as attributes_json, ${relations} as relations_json
      from (${matchingStates(sql`${STATE_COLUMNS}${order.computedColumn}`, filter, at)}) as matching order by ${order.orderByAll} offset 0
    ) as state`;
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

/** Of resources of the same connection, as {@link ExportedRow.memberships}. */
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

/** The documents of one row of such a list, as {@link ExportedDocuments}. */
function exportedDocuments(id: string, at?: string): SQL {
  const states = matchingStates(sql`id, attributes, relations`, { state: 'all' }, at);
  return sql`select attributes::text as attributes, relations::text as relations from (${states}) as state where id = ${id}`;
}

/** The distinct entities of a list, as `{entity}`. */
function exportedTypes({ filter, at }: ExportedList): SQL {
  return sql`
    select distinct entity from (${matchingStates(sql`entity`, filter, at)}) as state`;
}

/** At most 4 MB, with at most 20 KB of documents each. */
const ROWS_AT_ONCE = 200;

/** The same, with at most 5 KB each. */
const PARTS_AT_ONCE = 800;

/**
 * Reads the rows of an export within a transaction. Memory use does not depend on the length of the list, and only one
 * row's large documents are in memory at a time.
 */
export class ExportedRowsReader {
  #count = 0;
  #isClosed = false;

  constructor(
    private readonly client: Pick<PoolClient, 'query'>,
    private readonly list: ExportedList,
  ) {}

  /** Rows read so far. */
  get count(): number {
    return this.#count;
  }

  /** The distinct entities of the rows. */
  async types(): Promise<Pick<ResourceType, 'entity'>[]> {
    const { text, values } = exportedTypes(this.list);
    return this.#query<Pick<FetchedRow, 'entity'>>(text, values);
  }

  /** @throws errors of the database, and if the reader was closed in the meantime. */
  async *read(): AsyncGenerator<ExportedRow> {
    for await (const rows of this.batches()) yield* rows;
  }

  /**
   * The same in batches, which take a fraction of the time: each step of a generator is several turns of the event loop.
   * A row with large documents is a batch of its own. The next rows are fetched while a batch is used.
   *
   * @throws errors of the database, and if the reader was closed in the meantime.
   */
  async *batches(): AsyncGenerator<readonly ExportedRow[]> {
    const { text, values } = exportedRows(this.list);
    await this.#query(`declare exported no scroll cursor for ${text}`, values);
    let fetched = this.#fetch();
    for (;;) {
      const rows = await fetched;
      if (rows.length === 0) return;
      fetched = this.#fetch();
      // Reported by the next turn, if there is one.
      fetched.catch(() => undefined);
      let batch: ExportedRow[] = [];
      for (const row of rows) {
        if (isWhole(row)) {
          batch.push(row);
          continue;
        }
        if (batch.length > 0) yield this.#counted(batch);
        batch = [];
        yield this.#counted([{ ...row, ...(await this.#documents(row.id)) }]);
      }
      if (batch.length > 0) yield this.#counted(batch);
    }
  }

  /** Sends no further query, because the connection is about to be released. */
  close(): void {
    this.#isClosed = true;
  }

  #fetch(): Promise<FetchedRow[]> {
    const most = this.list.parts ? PARTS_AT_ONCE : ROWS_AT_ONCE;
    return this.#query<FetchedRow>(`fetch ${most} from exported`);
  }

  #counted(rows: readonly ExportedRow[]): readonly ExportedRow[] {
    this.#count += rows.length;
    return rows;
  }

  async #documents(id: string): Promise<ExportedDocuments> {
    const { text, values } = exportedDocuments(id, this.list.at);
    const [documents] = await this.#query<ExportedDocuments>(text, values);
    if (!documents) throw new Error(`The documents of resource ${id} were not found in the snapshot that lists it.`);
    return documents;
  }

  async #query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]> {
    if (this.#isClosed) throw new Error('The export was given up.');
    return (await this.client.query<Row>(text, values)).rows;
  }
}

const isWhole = (row: FetchedRow): row is FetchedRow & ExportedRow => row.attributes !== null && row.relations !== null;

/** The documents of a state, as JSON from the database. */
type ExportedDocuments = Pick<ResourceJsonRow, 'attributes' | 'relations'>;

/** A state of a resource with everything that an export shows. */
export interface ExportedRow extends ResourceJsonRow {
  /** Of the connection. */
  readonly connectionName: string;
  /** At {@link ExportedList.paths}. Null if there are none, or no document. */
  readonly values: readonly unknown[] | null;
  /** The kinds and ids of what it is a member of. Null if there are none, or they are not read. */
  readonly memberships: readonly (readonly [kind: string, uid: string])[] | null;
}

/** As fetched: large documents are null, and read separately. */
interface FetchedRow extends ResourceHeadRow {
  readonly connectionName: string;
  readonly values: readonly unknown[] | null;
  readonly memberships: readonly (readonly [kind: string, uid: string])[] | null;
  readonly attributes: string | null;
  readonly relations: string | null;
}
