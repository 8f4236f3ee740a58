import { setTimeout as sleep } from 'node:timers/promises';
import { TimerWatch } from './timer-watch.js';

/** Milliseconds in which Node tells of what has ended. */
const WITHIN = 200;

const later = (): NodeJS.Timeout => setTimeout(() => undefined, 60_000);

describe('a watch over timers', () => {
  it('counts those that are set and not ended', async () => {
    const watch = new TimerWatch();
    const timers = [later(), setInterval(() => undefined, 60_000), later()];
    clearTimeout(timers.pop());

    expect(await watch.left(WITHIN)).toBe(2);

    for (const timer of timers) clearTimeout(timer);
  });

  it('counts neither what has fired nor what lets the process end', async () => {
    const watch = new TimerWatch();
    const unrefed = later().unref();
    await sleep(1);

    expect(await watch.left(WITHIN)).toBe(0);

    clearTimeout(unrefed);
  });

  it('is not deceived by an earlier one that ends meanwhile', async () => {
    const earlier = later();
    const watch = new TimerWatch();
    const left = later();
    clearTimeout(earlier);

    expect(await watch.left(WITHIN)).toBe(1);

    clearTimeout(left);
  });
});
