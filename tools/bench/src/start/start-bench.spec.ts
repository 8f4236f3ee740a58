import { medianStart } from './start-bench.js';

it('takes the median of each figure', () => {
  const starts = [
    { wallMs: 3, cpuMs: 10 },
    { wallMs: 1, cpuMs: 30 },
    { wallMs: 2, cpuMs: 20 },
  ];

  expect(medianStart(starts)).toEqual({ wallMs: 2, cpuMs: 20 });
});
