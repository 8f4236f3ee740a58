import { checkConsoleTargets } from './console-targets.js';

const good = { page: '/', visits: 5, lcpMs: 1500, cls: 0.02, firstJsBytes: 250_000, allJsBytes: 900_000 };
const quick = { rows: 100_000, searches: 20, p50Ms: 90, maxMs: 200.4 };
const missed = (more: Partial<typeof good & typeof quick>) =>
  checkConsoleTargets({ pages: [{ ...good, ...more }], typing: { ...quick, ...more } })
    .filter(({ reached }) => !reached)
    .map(({ what }) => what);

describe('the targets of the console', () => {
  it.each([
    [{}, []],
    [{ lcpMs: 1501 }, ['/, largest contentful paint in ms']],
    [{ cls: 0.021 }, ['/, cumulative layout shift']],
    [{ firstJsBytes: 250_001 }, ['/, KB of JavaScript loaded by then']],
    [{ maxMs: 201 }, ['search latency over 100000 resources, slowest in ms']],
  ])('apply to each page and to searches: %j', (more, expected) => {
    expect(missed(more)).toEqual(expected);
  });
});
