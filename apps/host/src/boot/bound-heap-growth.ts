import { setFlagsFromString } from 'node:v8';

/** Percent of the live heap after a collection. Measurements: docs/adr/0014. */
const HEAP_GROWING_PERCENT = 75;

/**
 * Limits heap growth between collections. By default, V8 lets the heap grow to several times its live size: a first
 * sync of a large account took twice the memory without a benefit. Set here rather than on the command line, so that it
 * applies however a host is started.
 */
export function boundHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
}
