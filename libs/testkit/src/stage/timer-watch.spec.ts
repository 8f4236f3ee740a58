import { setTimeout as sleep } from 'node:timers/promises';
import { TimerWatch } from './timer-watch.js';

/** Milliseconds within which Node reports ended timers. */
const WITHIN = 200;

const later = (): NodeJS.Timeout => setTimeout(() => undefined, 60_000);

describe('a watch over timers', () => {
  it('counts active timers', async () => {
    const watch = new TimerWatch();
    const timers = [later(), setInterval(() => undefined, 60_000), later()];
    clearTimeout(timers.pop());

    expect(await watch.left(WITHIN)).toBe(2);

    for (const timer of timers) clearTimeout(timer);
  });

  it('does not count fired or unreferenced timers', async () => {
    const watch = new TimerWatch();
    const unrefed = later().unref();
    await sleep(1);

    expect(await watch.left(WITHIN)).toBe(0);

    clearTimeout(unrefed);
  });

  it('counts timers that are set in a callback', async () => {
    const watch = new TimerWatch();
    const set = new Promise<NodeJS.Timeout>((resolve) => setImmediate(() => resolve(later())));

    expect(await set.then(() => watch.left(WITHIN))).toBe(1);

    clearTimeout(await set);
  });

  it('does not count timers of other code', async () => {
    const otherTimer = new Promise<NodeJS.Timeout>((resolve) => setImmediate(() => resolve(later())));
    const watch = new TimerWatch();
    await otherTimer;

    expect(await watch.left(WITHIN)).toBe(0);

    clearTimeout(await otherTimer);
  });

  it('is not affected by earlier timers that end meanwhile', async () => {
    const earlier = later();
    const watch = new TimerWatch();
    const left = later();
    clearTimeout(earlier);

    expect(await watch.left(WITHIN)).toBe(1);

    clearTimeout(left);
  });
});
