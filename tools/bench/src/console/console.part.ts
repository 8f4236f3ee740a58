import type { BenchPart } from '../bench-part.types.js';
import { benchConsole } from './console.bench.js';
import { judgeConsole } from './console.judgement.js';
import { consoleTable } from './console.tables.js';

/** Opening the main pages of the console in a browser, over the demo. */
export const CONSOLE_PART: BenchPart = {
  name: 'console',
  async run(tell) {
    const figures = await benchConsole(tell);
    return { figures, judgements: judgeConsole(figures), tables: consoleTable(figures) };
  },
};
