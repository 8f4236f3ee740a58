import Table from 'cli-table3';
import type { ReadFigures } from './reads-bench.js';

/** The measurements of all cases. */
export function readsTable(figures: readonly ReadFigures[]): string {
  const table = new Table({
    head: [
      'GET /resources',
      'Resources',
      'p50 ms',
      'p99 ms',
      'Max ms',
      'Cut',
      'Per second',
      'Host CPU ms',
      'Database CPU ms',
    ],
    style: { head: [], border: [] },
  });
  for (const { name, rows, p50Ms, p99Ms, maxMs, cut, perSecond, hostCpuMs, databaseCpuMs } of figures) {
    const cpu = [hostCpuMs, databaseCpuMs].map((value) => value?.toFixed(1) ?? '');
    table.push([name, rows, p50Ms, p99Ms, maxMs, cut ? 'yes' : '', Math.round(perSecond), ...cpu]);
  }
  return `${table.toString()}\n`;
}
