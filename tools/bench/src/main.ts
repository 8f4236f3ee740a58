import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { benchClient, type ClientFigures, type DiscoverScenario } from './discover.bench.js';
import { judge } from './discover.judgement.js';
import { figuresTable, judgementTable } from './tables.js';

const LATENCY_MS = 50;
const RESULTS = 'bench-results';

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

const figures: (ClientFigures & DiscoverScenario)[] = [];
for (const [size, client] of RUNS) {
  const scenario = SCENARIOS[size];
  process.stderr.write(`${client}: ${scenario.droplets} droplets at ${LATENCY_MS} ms a request …\n`);
  figures.push({ ...scenario, ...(await benchClient(client, scenario)) });
}
const judgements = judge(figures);
process.stdout.write(`${figuresTable(figures)}\n${judgementTable(judgements)}`);
await mkdir(RESULTS, { recursive: true });
const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model };
await writeFile(`${RESULTS}/discover.json`, `${JSON.stringify({ machine, figures, judgements }, undefined, 2)}\n`);
process.stdout.write(`\nWritten to ${RESULTS}/discover.json.\n`);
