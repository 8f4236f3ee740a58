import { type Comparison, difference } from '../inventory/history/difference.js';

const RAW = /^\/raw(\/|$)/;

/** What differs between two documents; in `raw`, from which the rest is made, only where nothing else does. */
export function toldDifferences(before: unknown, after: unknown): Comparison {
  const { changes, ...comparison } = difference(before, after);
  const told = changes.filter(({ path }) => !RAW.test(path));
  return { ...comparison, changes: told.length > 0 ? told : changes };
}
