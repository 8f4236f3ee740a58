import type { ReadFigures } from './reads-bench.js';
import { checkReadTargets } from './reads-targets.js';

const figures = (name: string, rows: number, p99Ms: number, targetMs?: number): ReadFigures => ({
  name,
  rows,
  p99Ms,
  targetMs,
  cut: false,
  requests: 100,
  answered: 120,
  p50Ms: 1,
  maxMs: 1000,
  perSecond: 10,
  failed: 0,
  liveMs: 1,
});

describe('the targets of reads', () => {
  it('apply to the largest inventory, for cases that have one', () => {
    const all = [figures('by kind', 100, 90, 50), figures('by kind', 1000, 50, 50), figures('by tag', 1000, 51, 50)];

    expect(checkReadTargets([...all, figures('q', 1000, 900)]).map(({ what, reached }) => [what, reached])).toEqual([
      ['by kind, 1000 resources, p99 in ms', true],
      ['by tag, 1000 resources, p99 in ms', false],
    ]);
  });

  it('compare cases with the reference, or check the time of responses that were cut', () => {
    const page = figures('by kind', 1000, 20);
    const other = (name: string, p99Ms: number, cut = false): ReadFigures => ({
      ...figures(name, 1000, p99Ms),
      maxRatio: 3,
      cutTargetMs: 1000,
      cut,
    });

    const largest = checkReadTargets([
      page,
      other('near', 60),
      other('far', 62),
      other('cut', 900, true),
      other('late', 1001, true),
    ]);

    expect(largest.map(({ what, reached }) => [what, reached])).toEqual([
      ['near, 1000 resources, p99 / by kind', true],
      ['far, 1000 resources, p99 / by kind', false],
      ['cut, 1000 resources, cut, p99 in ms', true],
      ['late, 1000 resources, cut, p99 in ms', false],
    ]);
  });

  it('compare the processor time, if the system reports it and the requests succeeded', () => {
    const page = { ...figures('by kind', 1000, 20), hostCpuMs: 8, databaseCpuMs: 4 };
    const near = { ...page, name: 'near', p99Ms: 90, hostCpuMs: 20, databaseCpuMs: 16, maxRatio: 3 };

    const failed = { ...near, name: 'failed', p99Ms: Infinity, failed: 1 };
    const checks = checkReadTargets([page, near, failed]);

    expect(checks.map(({ what, measured, reached }) => [what, measured, reached])).toEqual([
      ['near, 1000 resources, processor time / by kind', 3, true],
      ['failed, 1000 resources, p99 / by kind', Infinity, false],
    ]);
  });
});
