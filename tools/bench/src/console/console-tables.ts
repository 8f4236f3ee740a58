import Table from 'cli-table3';
import type { ConsoleFigures } from './console-judgement.js';
import type { PageFigures } from './pages-bench.js';
import type { TypingFigures } from './typing-bench.js';

/** How each page opened, and how fast searches were answered. */
export const consoleTables = ({ pages, typing }: ConsoleFigures): string =>
  `${pagesTable(pages)}${typingTable(typing)}`;

function pagesTable(figures: readonly PageFigures[]): string {
  const table = new Table({
    head: ['Page', 'LCP ms', 'CLS', 'JS until then KB', 'JS in all KB'],
    style: { head: [], border: [] },
  });
  const kb = (bytes: number): string => (bytes / 1000).toFixed(1);
  for (const { page, lcpMs, cls, firstJsBytes, allJsBytes } of figures)
    table.push([page, Math.round(lcpMs), cls.toFixed(4), kb(firstJsBytes), kb(allJsBytes)]);
  return `${table.toString()}\n`;
}

function typingTable({ rows, searches, p50Ms, mostMs }: TypingFigures): string {
  const table = new Table({
    head: ['Typing to result', 'Searches', 'p50 ms', 'Slowest ms'],
    style: { head: [], border: [] },
  });
  table.push([`${rows} resources`, searches, Math.round(p50Ms), Math.round(mostMs)]);
  return `${table.toString()}\n`;
}
