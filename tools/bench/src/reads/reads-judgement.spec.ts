import type { ReadFigures } from './reads-bench.js';
import { judgeReads } from './reads-judgement.js';

const figures = (name: string, rows: number, p99Ms: number, targetMs?: number): ReadFigures => ({
  name,
  rows,
  p99Ms,
  targetMs,
  cut: false,
  requests: 100,
  answered: 120,
  p50Ms: 1,
  mostMs: 1000,
  perSecond: 10,
});

describe('the judgement of reading', () => {
  it('holds what has a target against it, on most rows', () => {
    const all = [figures('by kind', 100, 90, 50), figures('by kind', 1000, 50, 50), figures('by tag', 1000, 51, 50)];

    expect(judgeReads([...all, figures('q', 1000, 900)]).map(({ what, reached }) => [what, reached])).toEqual([
      ['by kind, 1000 resources, p99 in ms', true],
      ['by tag, 1000 resources, p99 in ms', false],
    ]);
  });

  it('compares cases with a page by kind, and takes an answer that was cut in time for as good', () => {
    const page = figures('by kind', 1000, 20);
    const other = (name: string, p99Ms: number, cut = false): ReadFigures => ({
      ...figures(name, 1000, p99Ms),
      atMostTimes: 3,
      cutWithinMs: 1000,
      cut,
    });

    const judged = judgeReads([
      page,
      other('near', 60),
      other('far', 62),
      other('cut', 900, true),
      other('late', 1001, true),
    ]);

    expect(judged.map(({ what, reached }) => [what, reached])).toEqual([
      ['near, 1000 resources, p99 in times by kind', true],
      ['far, 1000 resources, p99 in times by kind', false],
      ['cut, 1000 resources, cut, p99 in ms', true],
      ['late, 1000 resources, cut, p99 in ms', false],
    ]);
  });
});
