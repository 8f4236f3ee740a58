import Table from 'cli-table3';
import type { BenchPart } from '../bench-part.types.js';
import { atMost, type TargetCheck } from '../target-check.js';
import { benchStarts, type StartFigures } from './start-bench.js';

/** The maximum ratio of CPU time, bundled to unbundled. The help has none: Node itself takes two thirds of its time. */
const TARGETS: Readonly<Record<string, number>> = {
  'maestro discover, until its first request': 1 / 3,
  'the host, with an existing data directory': 1 / 2,
};

/** Compares starts of bundled and unbundled programs. */
export const START_PART: BenchPart = {
  name: 'start',
  async run(report) {
    report('starts of the command line and the host, bundled and unbundled');
    const figures = await benchStarts();
    return { figures, checks: figures.flatMap(checkTargets), tables: table(figures) };
  },
};

function checkTargets({ what, bundled, unbundled }: StartFigures): TargetCheck[] {
  const max = TARGETS[what];
  return max === undefined
    ? []
    : [atMost(`${what}: CPU time, bundled / unbundled`, bundled.cpuMs / unbundled.cpuMs, max)];
}

function table(figures: readonly StartFigures[]): string {
  const made = new Table({
    head: ['Start', 'Bundled ms', 'CPU', 'Unbundled ms', 'CPU', 'Time', 'CPU'],
    style: { head: [], border: [] },
  });
  for (const { what, bundled, unbundled } of figures)
    made.push([
      what,
      ...[bundled.wallMs, bundled.cpuMs, unbundled.wallMs, unbundled.cpuMs].map(Math.round),
      ...[bundled.wallMs / unbundled.wallMs, bundled.cpuMs / unbundled.cpuMs].map((ratio) => ratio.toFixed(2)),
    ]);
  return `${made.toString()}\n`;
}
