import type { ClientFigures, DiscoverScenario } from './discover-bench.js';
import { judge } from './discover-judgement.js';

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

describe('the judgement of a benchmark', () => {
  it('compares with 8 round trips and the parsing for 50 pages, eight at a time', () => {
    const all = [
      figures('maestro', 10_000, { readingMs: 600 }),
      figures('maestro', 100_000, { peakMemoryMb: 150, cpuMs: 5000 }),
      figures('axios, one page at a time', 10_000, { readingMs: 3000, parsingMs: 100 }),
    ];

    expect(judge(all).map(({ measured, reached }) => [measured, reached])).toEqual([
      [1.2, true],
      [5, true],
      [1.5, true],
      [50, true],
      [0, true],
    ]);
  });

  it('says what was missed', () => {
    const all = [
      figures('maestro', 10_000, { readingMs: 1000, refused: 1 }),
      figures('maestro', 100_000, { peakMemoryMb: 151, cpuMs: 6100 }),
      figures('axios, one page at a time', 10_000, { readingMs: 3000, parsingMs: 100 }),
    ];

    expect(judge(all).map(({ reached }) => reached)).toEqual([false, false, false, false, false]);
  });

  it('does not judge what was not measured', () => {
    expect(() => judge([])).toThrow('No figures of maestro with 10000 droplets.');
  });
});
