import Table from 'cli-table3';
import { REFERENCE } from './read-cases.constants.js';
import type { ReadFigures } from './reads-bench.js';
import { cpuOf } from './reads-targets.js';

/** The measurements of all cases. */
export function readsTable(figures: readonly ReadFigures[]): string {
  const table = new Table({
    head: [
      'GET /resources',
      'Resources',
      'p50 ms',
      'p99 ms',
      'Max ms',
      `p50 / ${REFERENCE}`,
      `CPU / ${REFERENCE}`,
      'Cut',
      'Failed',
      'Per second',
      'Host CPU ms',
      'Database CPU ms',
      'Health ms',
    ],
    style: { head: [], border: [] },
  });
  for (const each of figures) {
    const { name, rows, p50Ms, p99Ms, maxMs, cut, failed, perSecond, hostCpuMs, databaseCpuMs, liveMs } = each;
    const reference = figures.find((other) => other.name === REFERENCE && other.rows === rows);
    const ratios = reference
      ? [p50Ms / reference.p50Ms, (cpuOf(each) ?? NaN) / (cpuOf(reference) ?? NaN)].map((ratio) => ratio.toFixed(1))
      : ['', ''];
    const cpu = [hostCpuMs, databaseCpuMs].map((value) => value?.toFixed(1) ?? '');
    const times = [name, rows, p50Ms, p99Ms, maxMs, ...ratios];
    table.push([...times, cut ? 'yes' : '', failed || '', Math.round(perSecond), ...cpu, Math.round(liveMs)]);
  }
  return `${table.toString()}\n`;
}
