/** Large enough that what is quadratic shows as such. */
const SIZE = 1_024;

/** How many times as large the larger text is: far enough apart that other work on the machine cannot make one order look like the next. */
const FACTOR = 8;

/** How often each size is measured: the best counts, as others use the machine as well. */
const TIMES = 5;

/**
 * The power of the size that a function's time grows with: about 1 for what is linear, about 2 for what is quadratic. The processor's time
 * of this process counts, not the clock's.
 */
export function growth(run: (size: number) => unknown, size = SIZE): number {
  const measure = (of: number): number => {
    const before = process.cpuUsage();
    run(of);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  measure(size);
  let [small, large] = [Infinity, Infinity];
  for (let time = 0; time < TIMES; time += 1) {
    small = Math.min(small, measure(size));
    large = Math.min(large, measure(FACTOR * size));
  }
  // What takes less than a millisecond is measured too coarsely to be compared, and is not quadratic at this size.
  return large < 1_000 ? 1 : Math.log(large / small) / Math.log(FACTOR);
}
