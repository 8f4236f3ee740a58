/** Large enough that what is quadratic shows as such. */
const SIZE = 4_096;

/** How often each size is measured: the best counts, as others use the machine as well. */
const TIMES = 5;

/**
 * How many times as long a function takes for twice the size: about 2 for what is linear, about 4 for what is quadratic. The processor's
 * time of this process counts, not the clock's.
 */
export function growth(run: (size: number) => unknown, size = SIZE): number {
  const measure = (of: number): number => {
    const before = process.cpuUsage();
    run(of);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  measure(size);
  let [single, double] = [Infinity, Infinity];
  for (let time = 0; time < TIMES; time += 1) {
    single = Math.min(single, measure(size));
    double = Math.min(double, measure(2 * size));
  }
  // What takes less than a millisecond is measured too coarsely to be compared, and is not quadratic at this size.
  return double < 1_000 ? 1 : double / single;
}
