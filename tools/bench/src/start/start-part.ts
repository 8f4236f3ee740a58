import Table from 'cli-table3';
import type { BenchPart } from '../bench-part.types.js';
import { atMost, type Judgement } from '../judgement.js';
import { benchStarts, type StartFigures } from './start-bench.js';

/** Of the time without bundling, at most. Node itself takes two thirds of the help's. */
const TARGETS: Readonly<Record<string, number>> = {
  'maestro discover, until it reads': 1 / 3,
  'the host, with an existing directory': 1 / 2,
};

/** Starts of the programs, bundled and not, side by side. */
export const START_PART: BenchPart = {
  name: 'start',
  async run(tell) {
    tell('starts of the command line and the host, bundled and not, in turn');
    const figures = await benchStarts();
    return { figures, judgements: figures.flatMap(judge), tables: table(figures) };
  },
};

function judge({ what, bundled, unbundled }: StartFigures): Judgement[] {
  const most = TARGETS[what];
  return most === undefined
    ? []
    : [atMost(`${what}: processor time, bundled / not`, bundled.cpuMs / unbundled.cpuMs, most)];
}

function table(figures: readonly StartFigures[]): string {
  const made = new Table({
    head: ['Start', 'Bundled, ms', 'CPU', 'Not bundled, ms', 'CPU', 'Time', 'CPU'],
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
