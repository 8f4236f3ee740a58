import Table from 'cli-table3';
import type { BenchPart } from '../bench-part.types.js';
import { benchChecks, type ChecksFigures } from './checks-bench.js';
import { checkChecksTargets } from './checks-targets.js';

const SIZE = 100_000;

/** Measures the checks and annotations of an inventory of many kinds. */
export const CHECKS_PART: BenchPart = {
  name: 'checks',
  async run(report, [size = SIZE]) {
    const figures = await benchChecks(size, report);
    return { figures, checks: checkChecksTargets(figures), tables: checksTable(figures) };
  },
};

function checksTable({ steps, findings, checks }: ChecksFigures): string {
  const table = new Table({
    head: ['Step', 'Resources', 'Time ms', 'Host CPU ms', 'Database CPU ms'],
    style: { head: [], border: [] },
  });
  for (const { step, resources, wallMs, hostCpuMs, databaseCpuMs } of steps)
    table.push([
      step,
      resources,
      Math.round(wallMs),
      ...[hostCpuMs, databaseCpuMs].map((value) => (value === undefined ? '' : Math.round(value))),
    ]);
  return `${table.toString()}\n${checks} checks, ${findings} open findings\n`;
}
