import type { BenchPart } from '../bench-part.types.js';
import { benchReads, type ReadFigures } from './reads-bench.js';
import { judgeReads } from './reads-judgement.js';
import { readsTable } from './reads-tables.js';

const SIZES = [100_000, 1_000_000];

/** Reading a large inventory over the host's API, eight requests at a time. */
export const READS_PART: BenchPart = {
  name: 'reads',
  async run(tell) {
    const figures: ReadFigures[] = [];
    for (const rows of SIZES) figures.push(...(await benchReads(rows, tell)));
    return { figures, judgements: judgeReads(figures), tables: readsTable(figures) };
  },
};
