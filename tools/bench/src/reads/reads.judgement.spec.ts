import type { ReadFigures } from './reads.bench.js';
import { judgeReads } from './reads.judgement.js';

const figures = (name: string, rows: number, p99Ms: number, targetMs?: number): ReadFigures => ({
  name,
  rows,
  p99Ms,
  targetMs,
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
});
