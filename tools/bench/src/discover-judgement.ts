import type { ClientFigures, DiscoverScenario } from './discover-bench.js';
import { atLeast, atMost, type Judgement } from './judgement.js';

type Figures = ClientFigures & DiscoverScenario;

/** Pages that are asked for together, and rows of a page. */
const CONCURRENCY = 8;
const PAGE_SIZE = 200;

/** Compares the figures of one run of the bench with the targets. All ratios are of figures taken side by side. */
export function judge(figures: readonly Figures[]): Judgement[] {
  const of = (client: string, droplets: number): Figures => {
    const found = figures.find((each) => each.client === client && each.droplets === droplets);
    if (!found) throw new Error(`No figures of ${client} with ${droplets} droplets.`);
    return found;
  };
  const small = of('maestro', 10_000);
  const large = of('maestro', 100_000);
  const plain = of('axios, one page at a time', 10_000);
  return [
    atMost('reading 10,000 droplets / ideal of round trips and parsing', small.readingMs / idealMs(small, plain), 1.3),
    atLeast('reading 10,000 droplets, times faster than one page at a time', plain.readingMs / small.readingMs, 4),
    atMost('peak memory, 100,000 / 10,000 droplets', large.peakMemoryMb / small.peakMemoryMb, 1.5),
    atMost('CPU of the whole process, µs per resource at 100,000', (large.cpuMs * 1000) / large.resources, 60),
    atMost('requests beyond a limit', small.refused + large.refused, 0),
  ];
}

/** One round trip for the first page, the others together, and the time that JSON.parse took of the same bodies. */
function idealMs({ droplets, latencyMs }: Figures, { parsingMs = 0 }: Figures): number {
  const pages = Math.ceil(droplets / PAGE_SIZE);
  return (1 + Math.ceil((pages - 1) / CONCURRENCY)) * latencyMs + parsingMs;
}
