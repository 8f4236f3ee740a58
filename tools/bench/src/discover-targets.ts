import type { ClientFigures, DiscoverScenario } from './discover-bench.js';
import { atLeast, atMost, type TargetCheck } from './target-check.js';

type Figures = ClientFigures & DiscoverScenario;

/** Pages that the command line requests concurrently, and rows per page. */
const CONCURRENCY = 8;
const PAGE_SIZE = 200;

/** Compares the figures of one run with the targets. Ratios compare figures of the same run. */
export function checkDiscoverTargets(figures: readonly Figures[]): TargetCheck[] {
  const of = (client: string, droplets: number): Figures => {
    const found = figures.find((each) => each.client === client && each.droplets === droplets);
    if (!found) throw new Error(`There are no figures for ${client} with ${droplets} droplets.`);
    return found;
  };
  const small = of('maestro', 10_000);
  const large = of('maestro', 100_000);
  const plain = of('axios, one page at a time', 10_000);
  return [
    atMost('reading 10,000 droplets / round trips and parsing', small.readingMs / idealMs(small, plain), 1.3),
    atLeast('reading 10,000 droplets, speed-up over one page at a time', plain.readingMs / small.readingMs, 4),
    atMost('peak memory, 100,000 / 10,000 droplets', large.peakMemoryMb / small.peakMemoryMb, 1.5),
    atMost('CPU of the process, µs per resource at 100,000', (large.cpuMs * 1000) / large.resources, 60),
    atMost('requests over the rate limit', small.refused + large.refused, 0),
  ];
}

/** One round trip for the first page, concurrent round trips for the others, and the time of JSON.parse for the same bodies. */
function idealMs({ droplets, latencyMs }: Figures, { parsingMs = 0 }: Figures): number {
  const pages = Math.ceil(droplets / PAGE_SIZE);
  return (1 + Math.ceil((pages - 1) / CONCURRENCY)) * latencyMs + parsingMs;
}
