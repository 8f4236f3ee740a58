import { type SQL, sql } from '../../database/sql.js';

/** Bytes of JSON of one document. Larger ones are not read, because parsing them would block the process. */
export const MAX_DOCUMENT_BYTES = 512 * 1024;

/** Bytes of JSON of a member that is read from a larger document. */
const MAX_MEMBER_BYTES = 4 * 1024;

/** How many members of a larger document are read. */
const MAX_MEMBERS = 100;

/** Bytes of JSON after which a page of documents ends. */
const MAX_PAGE_BYTES = 1024 * 1024;

/** The same for documents as stored, mostly compressed, which the database decompresses to determine their size. */
const MAX_STORED_BYTES = 4 * 1024 * 1024;

/**
 * One side of a member that differs between two documents. Only the size, if it is larger than {@link MAX_MEMBER_BYTES}
 * or beyond {@link MAX_MEMBERS}.
 */
export interface MemberSide {
  /** Of its JSON. */
  readonly bytes: number;
  readonly value?: unknown;
}

/** A member that differs, of a document or of its attributes. */
export interface DifferingMember {
  readonly path: readonly string[];
  /** Null: it did not exist, or no longer exists. */
  readonly before: MemberSide | null;
  readonly after: MemberSide | null;
}

/** The documents of a version and of its predecessor, as read by {@link boundedDocuments}. */
export interface BoundedDocuments {
  /** JSON. Null if there is nothing to compare or the document is too large. */
  readonly document: string | null;
  readonly before: string | null;
  /** The members that differ, if a document has more than {@link MAX_DOCUMENT_BYTES}; otherwise null. */
  readonly tooLarge: readonly DifferingMember[] | null;
  /** False beyond the limit of a page, which then ends before this row. */
  readonly isRead: boolean;
}

/** The rows of a page, each with two documents. */
export interface PageOfDocuments {
  /** Their columns in `rows` without the documents, separated by commas. */
  readonly columns: string;
  /** A query with `place`, a number from 1, `document` and `before`, which is null if there is nothing to compare. */
  readonly rows: SQL;
}

/** The members of a document, and each attribute separately, because most changes are there. */
const members = (document: string): SQL =>
  sql.raw(`select array[key] as path, value from jsonb_each(${document} - 'attributes')
    union all select array['attributes', key], value from jsonb_each(${document} -> 'attributes')`);

/** A {@link MemberSide}. JSON's null is a value. */
const side = (value: string): SQL =>
  sql.raw(`case when ${value} is not null then (
    select jsonb_build_object('bytes', bytes) ||
      case when bytes <= ${MAX_MEMBER_BYTES} and differing.place <= ${MAX_MEMBERS} then jsonb_build_object('value', ${value}) else '{}' end
    from octet_length(${value}::text) as bytes) end`);

/** The rows of a page with {@link BoundedDocuments}, whose size is bounded. */
export function boundedDocuments({ columns, rows }: PageOfDocuments): SQL {
  return sql`
    with page as materialized (${rows}),
    stored as (
      select place, document, before, sum(size) over (order by place) - size as bytes_before
      from page, lateral (select pg_column_size(document) + pg_column_size(before) as size) as sized
      where document is not null and before is not null
    ), texts as materialized (
      select place, document::text as document, before::text as before from stored where bytes_before < ${MAX_STORED_BYTES}
    ), measured as (
      select texts.*, sum(size) over (order by place) - size as bytes_before,
        octet_length(document) > ${MAX_DOCUMENT_BYTES} or octet_length(before) > ${MAX_DOCUMENT_BYTES} as is_too_large
      from texts, lateral (select octet_length(document) + octet_length(before) as size) as sized
    ), read as (select * from measured where bytes_before < ${MAX_PAGE_BYTES})
    select ${sql.raw(columns)}, case when not is_too_large then read.document end as document, case when not is_too_large then read.before end as before,
      case when is_too_large then (
        select coalesce(jsonb_agg(jsonb_build_object('path', path, 'before', ${side('earlier')}, 'after', ${side('later')}) order by path), '[]')
        from (
          select path, earlier.value as earlier, later.value as later, row_number() over (order by path) as place
          from (${members('page.before')}) as earlier full join (${members('page.document')}) as later using (path)
          where earlier.value is distinct from later.value
        ) as differing
      ) end as "tooLarge",
      read.place is not null or page.document is null or page.before is null as "isRead"
    from page left join read using (place) order by place`;
}

/** The rows before the first one beyond the limit of a page. */
export function withinBounds<Row extends BoundedDocuments>(rows: readonly Row[]): readonly Row[] {
  const end = rows.findIndex(({ isRead }) => !isRead);
  return end < 0 ? rows : rows.slice(0, end);
}
