import { difference } from '../inventory/history/difference.js';

const RAW = /^\/raw(\/|$)/;

/** What differs between two documents, as JSON pointers; in `raw`, from which the rest is made, only where nothing else does. */
export function changedPaths(before: unknown, after: unknown): string[] {
  const paths = [...new Set(difference(before, after).map(({ path }) => path))];
  const told = paths.filter((path) => !RAW.test(path));
  return told.length > 0 ? told : paths;
}
