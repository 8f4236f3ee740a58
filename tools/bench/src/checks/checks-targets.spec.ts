import type { ChecksFigures } from './checks-bench.js';
import { checkChecksTargets } from './checks-targets.js';

const figures = (first: number, unchanged: number, annotation: number, checks: number): ChecksFigures => ({
  steps: [
    { step: 'checks, first sync', resources: 100_000, wallMs: first },
    { step: 'checks, unchanged sync', resources: 100_000, wallMs: unchanged },
    { step: 'bulk annotation', resources: 100_000, wallMs: annotation },
  ],
  findings: 20_000,
  checks,
});

describe('the targets of checks', () => {
  it('are reached by good figures', () => {
    const all = checkChecksTargets(figures(15_000, 1000, 10_000, 50));

    expect(all.filter(({ reached }) => !reached)).toEqual([]);
  });

  it('report every missed target', () => {
    const all = checkChecksTargets(figures(15_001, 1001, 10_001, 49));

    expect(all.filter(({ reached }) => reached)).toEqual([]);
  });
});
