import Table from 'cli-table3';
import type { BenchPart } from '../bench-part.types.js';
import { atMost } from '../target-check.js';
import { benchFeeds, type FeedFigures } from './feeds-bench.js';

const SIZES = [10_000, 100_000];

const TARGET_MS = 3000;

/** Of all feeds but the workbook, whose compression takes time. */
const IN_TIME = ['hosts', 'ssh', 'prometheus', 'ansible', 'csv', 'ndjson'];

/** Measures feeds of very many hosts, one at a time. */
export const FEEDS_PART: BenchPart = {
  name: 'feeds',
  async run(report, given) {
    const sizes = given.length > 0 ? given : SIZES;
    const figures: FeedFigures[] = [];
    for (const hosts of sizes) figures.push(...(await benchFeeds(hosts, report)));
    const checks = figures
      .slice(-figures.length / sizes.length)
      .filter(({ feed }) => IN_TIME.includes(feed))
      .map(({ feed, rows, readingMs }) => atMost(`${feed}, ${rows} hosts, in ms`, readingMs, TARGET_MS));
    return { figures, checks, tables: feedsTable(figures) };
  },
};

function feedsTable(figures: readonly FeedFigures[]): string {
  const table = new Table({
    head: ['Feed', 'Hosts', 'MB', 'Reading ms', 'Host CPU ms', 'Database CPU ms', 'Peak MB of the host'],
    style: { head: [], border: [] },
  });
  for (const { feed, rows, bytes, ...figure } of figures) {
    const { readingMs, hostCpuMs, databaseCpuMs, peakMemoryMb } = figure;
    table.push([
      feed,
      rows,
      (bytes / 1e6).toFixed(1),
      ...[readingMs, hostCpuMs, databaseCpuMs, peakMemoryMb].map(Math.round),
    ]);
  }
  return `${table.toString()}\n`;
}
