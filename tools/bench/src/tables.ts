import Table from 'cli-table3';
import type { ClientFigures, DiscoverScenario } from './discover-bench.js';
import type { TargetCheck } from './target-check.js';

/** The measurements of the clients. */
export function figuresTable(figures: readonly (ClientFigures & DiscoverScenario)[]): string {
  const table = new Table({
    head: [
      'Client',
      'Droplets',
      'Read',
      'Reading ms',
      'Process ms',
      'Requests',
      'In flight',
      '429',
      'Peak MB',
      'CPU µs/resource',
    ],
    style: { head: [], border: [] },
  });
  for (const each of figures) {
    const whole = [
      each.droplets,
      each.resources,
      each.readingMs,
      each.wallMs,
      each.requests,
      each.mostInFlight,
      each.refused,
      each.peakMemoryMb,
    ];
    table.push([each.client, ...whole.map(Math.round), Math.round((each.cpuMs * 1000) / each.resources)]);
  }
  return `${table.toString()}\n`;
}

/** The figures and their targets. */
export function targetTable(checks: readonly TargetCheck[]): string {
  const table = new Table({ head: ['Figure', 'Measured', 'Target', ''], style: { head: [], border: [] } });
  for (const { what, measured, target, reached } of checks)
    table.push([what, measured.toFixed(2), target, reached ? 'reached' : 'MISSED']);
  return `${table.toString()}\n`;
}
