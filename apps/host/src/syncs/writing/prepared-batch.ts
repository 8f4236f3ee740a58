import type { DerivedColumns, ResourceRecord } from './resource-record.js';

/** A new resource, or one that has changed or is back: then with the id of its row. */
export interface PreparedRow {
  readonly uid: string;
  readonly id?: string;
  /** Its record, as a line of JSON. */
  readonly json: string;
}

/** What is to be written of some resources. */
export interface PreparedBatch {
  readonly provider: string | undefined;
  readonly rows: readonly PreparedRow[];
  /** What is noted of resources that are as before. */
  readonly noted: readonly Pick<ResourceRecord, 'id' | 'checksum' | 'unknown'>[];
  /** Columns of such resources that other declarations worked out. */
  readonly derived: readonly (DerivedColumns & { readonly id: string })[];
  /** Volatile attributes that were read. */
  readonly measured: readonly object[];
}

/** Whether nothing is to be written: all resources are as they were. */
export const isEmpty = ({ rows, noted, measured }: PreparedBatch): boolean =>
  rows.length === 0 && noted.length === 0 && measured.length === 0;

/** Two batches with half of the rows each. The first also has everything else. */
export function halvesOf(batch: PreparedBatch): readonly [PreparedBatch, PreparedBatch] {
  const middle = Math.ceil(batch.rows.length / 2);
  return [
    { ...batch, rows: batch.rows.slice(0, middle) },
    { provider: batch.provider, rows: batch.rows.slice(middle), noted: [], derived: [], measured: [] },
  ];
}
