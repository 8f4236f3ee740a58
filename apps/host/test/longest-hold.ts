import { setImmediate } from 'node:timers/promises';

/**
 * The longest CPU time in milliseconds that this process blocked the event loop during some work: the best of three
 * runs, because compilation and garbage collection count as well. CPU time rather than wall time, so that other
 * programs have little effect.
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
