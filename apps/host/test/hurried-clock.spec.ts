import { firstValueFrom, timer } from 'rxjs';
import { hurriedClock } from './hurried-clock.js';

describe('a hurried clock', () => {
  it('is later by what would have been waited for', async () => {
    const clock = hurriedClock();
    const start = clock.now();

    await firstValueFrom(timer(10_000, clock));

    expect(clock.now()).toBeGreaterThanOrEqual(start + 10_000);
  });

  it('lets a limit take its time', () => {
    const clock = hurriedClock();
    let isOver = false;

    const limit = timer(600_000, clock).subscribe(() => (isOver = true));

    expect([isOver, clock.now() < Date.now() + 600_000]).toEqual([false, true]);
    limit.unsubscribe();
  });
});
