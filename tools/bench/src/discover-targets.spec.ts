import type { ClientFigures, DiscoverScenario } from './discover-bench.js';
import { checkDiscoverTargets } from './discover-targets.js';

type Figures = ClientFigures & DiscoverScenario;

const figures = (client: string, droplets: number, more: Partial<Figures>): Figures => ({
  client,
  droplets,
  latencyMs: 50,
  hourlyLimit: 5000,
  resources: droplets,
  readingMs: 1000,
  wallMs: 1000,
  cpuMs: 1000,
  peakMemoryMb: 100,
  requests: 51,
  mostInFlight: 8,
  refused: 0,
  ...more,
});

describe('the targets of the command line', () => {
  it('allow for 8 round trips and parsing when 50 pages are read eight at a time', () => {
    const all = [
      figures('maestro', 10_000, { readingMs: 600 }),
      figures('maestro', 100_000, { peakMemoryMb: 150, cpuMs: 5000 }),
      figures('axios, one page at a time', 10_000, { readingMs: 3000, parsingMs: 100 }),
    ];

    expect(checkDiscoverTargets(all).map(({ measured, reached }) => [measured, reached])).toEqual([
      [1.2, true],
      [5, true],
      [1.5, true],
      [50, true],
      [0, true],
    ]);
  });

  it('report every missed target', () => {
    const all = [
      figures('maestro', 10_000, { readingMs: 1000, refused: 1 }),
      figures('maestro', 100_000, { peakMemoryMb: 151, cpuMs: 6100 }),
      figures('axios, one page at a time', 10_000, { readingMs: 3000, parsingMs: 100 }),
    ];

    expect(checkDiscoverTargets(all).map(({ reached }) => reached)).toEqual([false, false, false, false, false]);
  });

  it('cannot be checked without measurements', () => {
    expect(() => checkDiscoverTargets([])).toThrow('There are no figures for maestro with 10000 droplets.');
  });
});
