import type { BenchPart } from './bench-part.types.js';
import { benchClient, type ClientFigures, type DiscoverScenario } from './discover-bench.js';
import { checkDiscoverTargets } from './discover-targets.js';
import { figuresTable } from './tables.js';

const LATENCY_MS = 50;

/** DigitalOcean's default rate limit, and a limit high enough that 100,000 droplets are read without waiting. */
const SCENARIOS = {
  small: { droplets: 10_000, latencyMs: LATENCY_MS, hourlyLimit: 5000 },
  large: { droplets: 100_000, latencyMs: LATENCY_MS, hourlyLimit: 1_000_000 },
} satisfies Record<string, DiscoverScenario>;

const RUNS: readonly [keyof typeof SCENARIOS, Parameters<typeof benchClient>[0]][] = [
  ['small', 'maestro'],
  ['small', 'axios, one page at a time'],
  ['small', 'dots-wrapper'],
  ['large', 'maestro'],
  ['large', 'axios, one page at a time'],
  ['large', 'dots-wrapper'],
];

/** Compares the command line with other clients. */
export const CLI_PART: BenchPart = {
  name: 'cli',
  async run(report) {
    const figures: (ClientFigures & DiscoverScenario)[] = [];
    for (const [size, client] of RUNS) {
      const scenario = SCENARIOS[size];
      report(`${client}: ${scenario.droplets} droplets at ${LATENCY_MS} ms per request`);
      figures.push({ ...scenario, ...(await benchClient(client, scenario)) });
    }
    return { figures, checks: checkDiscoverTargets(figures), tables: figuresTable(figures) };
  },
};
