import type { BoundedDocuments } from '../inventory/history/bounded-documents.sql.js';
import { compareDocuments } from '../inventory/history/compare-documents.js';
import type { Comparison, Steps } from '../inventory/history/difference.js';

const RAW = /^\/raw(\/|$)/;

/** What differs between the documents of a row; in `raw`, from which the rest is made, only where nothing else does. */
export function* toldDifferences(documents: BoundedDocuments): Steps<Comparison> {
  const { changes, ...comparison } = yield* compareDocuments(documents);
  const told = changes.filter(({ path }) => !RAW.test(path));
  return { ...comparison, changes: told.length > 0 ? told : changes };
}
