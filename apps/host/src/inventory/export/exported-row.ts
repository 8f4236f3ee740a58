import { type ResourceHeadRow, type ResourceJsonRow } from '../listing/resource-row.js';

/** The documents of a state, as JSON from the database. */
export type ExportedDocuments = Pick<ResourceJsonRow, 'attributes' | 'relations'>;

/** A state of a resource with everything that an export shows. */
export interface ExportedRow extends ResourceJsonRow {
  /** Of the connection. */
  readonly connectionName: string;
  /** At `ExportedList.paths`. Null if there are none, or no document. */
  readonly values: readonly unknown[] | null;
  /** The kinds and ids of what it is a member of. Null if there are none, or they are not read. */
  readonly memberships: readonly (readonly [kind: string, uid: string])[] | null;
}

/** A row that is not parsed: what waits for its turn is a few texts, which cost little to keep. */
export interface PackedRow extends ExportedDocuments {
  /** Everything but the documents, as JSON. */
  readonly head: string;
}

/** As fetched: large documents are null, and read separately. */
export interface FetchedRow {
  readonly head: string;
  readonly attributes: string | null;
  readonly relations: string | null;
}

/** As fetched of a list of lines. */
export interface FetchedLine extends FetchedRow {
  /** The whole row as in lists. Null: it has to be made of the rest. */
  readonly line: string | null;
}

/** Parses a row, but not its documents. */
export const unpack = ({ head, attributes, relations }: PackedRow): ExportedRow =>
  Object.assign(JSON.parse(head) as Omit<ExportedRow, keyof ExportedDocuments>, { attributes, relations });

/** The id of a row whose documents are read separately. */
export const idOf = ({ head }: FetchedRow): string => (JSON.parse(head) as Pick<ResourceHeadRow, 'id'>).id;
