import { setImmediate } from 'node:timers/promises';

/**
 * The longest time in milliseconds that this process computed without letting anything else have its turn, while some work went on: the
 * best of three runs, since compilers and collectors count as well. It is time of the processor, not of the clock, so that other programs on
 * the machine count for little.
 */
export async function longestHold(work: () => PromiseLike<unknown>): Promise<number> {
  const runs = [await holdOf(work), await holdOf(work), await holdOf(work)];
  return Math.min(...runs);
}

async function holdOf(work: () => PromiseLike<unknown>): Promise<number> {
  let isOver = false;
  let longest = 0;
  const watching = (async () => {
    let before = process.cpuUsage();
    while (!isOver) {
      await setImmediate();
      const { user, system } = process.cpuUsage(before);
      longest = Math.max(longest, (user + system) / 1000);
      before = process.cpuUsage();
    }
  })();
  await work();
  isOver = true;
  await watching;
  return longest;
}
