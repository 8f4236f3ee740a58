import type { ResourceHeadRow, ResourceJsonRow } from '../listing/resource-row.types.js';

/** The documents of a state, as JSON from the database. */
export type ExportedDocuments = Pick<ResourceJsonRow, 'attributes' | 'relations'>;

/** A state of a resource with everything that an export shows. */
export interface ExportedRow extends ResourceJsonRow {
  /** Of the connection. */
  readonly connectionName: string;
}

/** As fetched: large documents are null, and read separately. */
export interface FetchedRow extends ResourceHeadRow {
  readonly connectionName: string;
  readonly attributes: string | null;
  readonly relations: string | null;
}
