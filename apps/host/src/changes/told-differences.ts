import { type Difference, difference } from '../inventory/history/difference.js';

const RAW = /^\/raw(\/|$)/;

/** What differs between two documents; in `raw`, from which the rest is made, only where nothing else does. */
export function toldDifferences(before: unknown, after: unknown): Difference[] {
  const differences = difference(before, after);
  const told = differences.filter(({ path }) => !RAW.test(path));
  return told.length > 0 ? told : differences;
}
