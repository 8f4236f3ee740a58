import { performance } from 'node:perf_hooks';
import { QuietWatch } from './quiet-watch.js';

const BLOCKED_MS = 300;

describe('QuietWatch', () => {
  let [activity, isBusy] = [0, false];
  const watch = () => new QuietWatch({ activity: () => activity, isBusy: () => isBusy });

  beforeEach(() => ([activity, isBusy] = [0, false]));

  const turnsUntilQuiet = async (watched: QuietWatch): Promise<number> => {
    for (let turns = 0; ; turns += 1) {
      if (watched.isQuiet) return turns;
      await watched.turn();
    }
  };

  it('takes a few turns without activity for quiet', async () => {
    expect(await turnsUntilQuiet(watch())).toBe(8);
  });

  it('starts again after each activity', async () => {
    const watched = watch();
    for (let turns = 0; turns < 6; turns += 1) await watched.turn();
    activity += 1;
    await watched.turn();

    expect(watched.isQuiet).toBe(false);
    expect(await turnsUntilQuiet(watched)).toBe(8);
  });

  it('waits far longer for work in progress, which may be abandoned', async () => {
    isBusy = true;

    expect(await turnsUntilQuiet(watch())).toBeGreaterThan(100);
  });

  it('does not take a blocked process for abandoned work', async () => {
    isBusy = true;
    const watched = watch();
    for (let turns = 0; turns < 10; turns += 1) await watched.turn();
    for (const start = performance.now(); performance.now() - start < BLOCKED_MS;);
    await watched.turn();

    expect([watched.quietTurns, watched.isQuiet]).toEqual([11, false]);
  });
});
