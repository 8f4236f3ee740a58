import { type DerivedColumns, type ResourceRecord } from '../../inventory/edges/resource-record.js';
import { setImmediate as turn } from 'node:timers/promises';

/** A new, changed or reappeared resource; the latter two with the id of their row. */
export interface PreparedRow {
  readonly uid: string;
  readonly id?: string;
  /** Its record as a line of JSON. */
  readonly json: string;
}

/** The pending writes of some resources. */
export interface PreparedBatch {
  readonly provider: string | undefined;
  readonly rows: readonly PreparedRow[];
  /** Updates of unchanged resources. */
  readonly noted: readonly Pick<ResourceRecord, 'id' | 'checksum' | 'unknown'>[];
  /** Derived columns of such resources that are recomputed under a new declaration. */
  readonly derived: readonly (DerivedColumns & { readonly id: string })[];
  /** Volatile attributes that were read. */
  readonly measured: readonly object[];
  /** What invoices and their lines charge. */
  readonly charged: readonly { readonly uid: string }[];
}

/** Whether there is nothing to write, because all resources are unchanged. */
export const isEmpty = ({ rows, noted, measured, charged }: PreparedBatch): boolean =>
  rows.length === 0 && noted.length === 0 && measured.length === 0 && charged.length === 0;

/** Splits into two batches with half of the rows each. The first also has everything else. */
export function halvesOf(batch: PreparedBatch): readonly [PreparedBatch, PreparedBatch] {
  const middle = Math.ceil(batch.rows.length / 2);
  const rest = batch.rows.slice(middle);
  // A charge needs the row of its resource, which the second batch may be the first to write.
  const later = new Set(rest.map(({ uid }) => uid));
  const charged = batch.charged.filter(({ uid }) => later.has(uid));
  return [
    { ...batch, rows: batch.rows.slice(0, middle), charged: batch.charged.filter(({ uid }) => !later.has(uid)) },
    { provider: batch.provider, rows: rest, noted: [], derived: [], measured: [], charged },
  ];
}

/** A number of resources that takes about two milliseconds. */
const SLICE = 50;

/**
 * Processes items, and yields to other work in between: requests of the API, and the database's responses for the batch
 * being written, which would otherwise stall.
 */
export async function inSlices<Item>(items: readonly Item[], work: (item: Item) => void): Promise<void> {
  for (let start = 0; start < items.length; start += SLICE) {
    if (start > 0) await turn();
    items.slice(start, start + SLICE).forEach(work);
  }
}
