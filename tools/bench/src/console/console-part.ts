import type { BenchPart } from '../bench-part.types.js';
import { checkConsoleTargets } from './console-targets.js';
import { consoleTables } from './console-tables.js';
import { benchPages } from './pages-bench.js';
import { benchTyping } from './typing-bench.js';

const RESOURCES = 100_000;

/** Measures the console in a browser: opens its main pages with the data of the demo, and searches a large inventory. */
export const CONSOLE_PART: BenchPart = {
  name: 'console',
  async run(report) {
    const pages = await benchPages(report);
    report(`console: searching ${RESOURCES} resources`);
    const figures = { pages, typing: await benchTyping(RESOURCES) };
    return { figures, checks: checkConsoleTargets(figures), tables: consoleTables(figures) };
  },
};
