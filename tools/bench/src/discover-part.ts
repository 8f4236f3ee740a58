import type { BenchPart } from './bench-part.types.js';
import { benchClient, type ClientFigures, type DiscoverScenario } from './discover-bench.js';
import { judge } from './discover-judgement.js';
import { figuresTable } from './tables.js';

const LATENCY_MS = 50;

/** What DigitalOcean allows everyone, and what lets 100,000 droplets be read without waiting a minute for each 250 pages. */
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

/** The command line beside other clients. */
export const CLI_PART: BenchPart = {
  name: 'cli',
  async run(tell) {
    const figures: (ClientFigures & DiscoverScenario)[] = [];
    for (const [size, client] of RUNS) {
      const scenario = SCENARIOS[size];
      tell(`${client}: ${scenario.droplets} droplets at ${LATENCY_MS} ms a request`);
      figures.push({ ...scenario, ...(await benchClient(client, scenario)) });
    }
    return { figures, judgements: judge(figures), tables: figuresTable(figures) };
  },
};
