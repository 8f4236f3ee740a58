import type { BenchPart } from '../bench-part.types.js';
import { judgeConsole } from './console-judgement.js';
import { consoleTables } from './console-tables.js';
import { benchPages } from './pages-bench.js';
import { benchTyping } from './typing-bench.js';

const RESOURCES = 100_000;

/** The console in a browser: opening its main pages over the demo, and searching a large inventory. */
export const CONSOLE_PART: BenchPart = {
  name: 'console',
  async run(tell) {
    const pages = await benchPages(tell);
    tell(`console: typing over ${RESOURCES} resources`);
    const figures = { pages, typing: await benchTyping(RESOURCES) };
    return { figures, judgements: judgeConsole(figures), tables: consoleTables(figures) };
  },
};
