import Table from 'cli-table3';
import type { PageFigures } from './console.bench.js';

/** How each page opened. */
export function consoleTable(figures: readonly PageFigures[]): string {
  const table = new Table({
    head: ['Page', 'LCP ms', 'CLS', 'JS until then KB', 'JS in all KB'],
    style: { head: [], border: [] },
  });
  const kb = (bytes: number): string => (bytes / 1000).toFixed(1);
  for (const { page, lcpMs, cls, firstJsBytes, allJsBytes } of figures)
    table.push([page, Math.round(lcpMs), cls.toFixed(4), kb(firstJsBytes), kb(allJsBytes)]);
  return `${table.toString()}\n`;
}
