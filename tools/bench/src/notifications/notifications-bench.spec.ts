import { percentiles } from './notifications-bench.js';

it('takes the middle, the 99th of 100 and the worst', () => {
  const delays = Array.from({ length: 100 }, (_, index) => 100 - index);

  expect(percentiles(delays)).toEqual({ p50Ms: 50, p99Ms: 99, mostMs: 100 });
  expect(percentiles([7])).toEqual({ p50Ms: 7, p99Ms: 7, mostMs: 7 });
});
