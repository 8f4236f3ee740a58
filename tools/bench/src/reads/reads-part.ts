import type { BenchPart } from '../bench-part.types.js';
import { benchReads, type ReadFigures } from './reads-bench.js';
import { checkReadTargets } from './reads-targets.js';
import { readsTable } from './reads-tables.js';

const SIZES = [100_000, 1_000_000];

/** Measures reads of a large inventory over the host's API, eight requests at a time. */
export const READS_PART: BenchPart = {
  name: 'reads',
  async run(report, sizes) {
    const figures: ReadFigures[] = [];
    for (const rows of sizes.length > 0 ? sizes : SIZES) figures.push(...(await benchReads(rows, report)));
    return { figures, checks: checkReadTargets(figures), tables: readsTable(figures) };
  },
};
