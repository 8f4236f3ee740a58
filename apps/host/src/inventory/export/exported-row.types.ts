import type { ResourceRow } from '../listing/resource-row.types.js';

/** A state of a resource with all that an export tells of it. */
export interface ExportedRow extends ResourceRow {
  /** Of the connection. */
  readonly connectionName: string;
}
