import Table from 'cli-table3';
import type { ConsoleFigures } from './console-targets.js';
import type { PageFigures } from './pages-bench.js';
import type { TypingFigures } from './typing-bench.js';

/** The load times of the pages and the latency of searches. */
export const consoleTables = ({ pages, typing }: ConsoleFigures): string =>
  `${pagesTable(pages)}${typingTable(typing)}`;

function pagesTable(figures: readonly PageFigures[]): string {
  const table = new Table({
    head: ['Page', 'LCP ms', 'CLS', 'JS by then KB', 'JS total KB'],
    style: { head: [], border: [] },
  });
  const kb = (bytes: number): string => (bytes / 1000).toFixed(1);
  for (const { page, lcpMs, cls, firstJsBytes, allJsBytes } of figures)
    table.push([page, Math.round(lcpMs), cls.toFixed(4), kb(firstJsBytes), kb(allJsBytes)]);
  return `${table.toString()}\n`;
}

function typingTable({ rows, searches, p50Ms, maxMs }: TypingFigures): string {
  const table = new Table({
    head: ['Search latency', 'Searches', 'p50 ms', 'Max ms'],
    style: { head: [], border: [] },
  });
  table.push([`${rows} resources`, searches, Math.round(p50Ms), Math.round(maxMs)]);
  return `${table.toString()}\n`;
}
