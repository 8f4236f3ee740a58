import type { ResourceRow } from '../listing/resource-row.types.js';
import type { MeasuresRead } from '../listing/with-measures.js';

/** A state of a resource with all that an export tells of it. */
export interface ExportedRow extends ResourceRow {
  /** Of the connection. */
  readonly connectionName: string;
  /** Null for what has none, and at a past moment. */
  readonly measured: MeasuresRead | null;
}
