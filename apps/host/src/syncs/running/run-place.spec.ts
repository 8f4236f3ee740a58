import { Places, RunPlace } from './run-place.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Records the order of completion. */
function noting(done: Promise<void>): { isDone: boolean } {
  const note = { isDone: false };
  void done.then(() => (note.isDone = true));
  return note;
}

describe('RunPlace', () => {
  it('ends the job of a run that waits, and finds it a place afterwards, in order', async () => {
    const resumed = new Places(1);
    const [first, second] = [new RunPlace(resumed), new RunPlace(resumed)];
    first.giveUp();
    second.giveUp();
    await Promise.all([first.jobDone, second.jobDone]);

    await first.takeAgain();
    const next = noting(second.takeAgain());
    await turn();
    const before = next.isDone;
    first.giveUp();
    await turn();

    expect([before, next.isDone]).toEqual([false, true]);
  });

  it('keeps no place for a run that ended while it stood in line', async () => {
    const resumed = new Places(1);
    const [first, second, third] = [new RunPlace(resumed), new RunPlace(resumed), new RunPlace(resumed)];
    await first.takeAgain();
    const late = second.takeAgain();
    second.end();
    first.end();
    await late;

    await third.takeAgain();
    const fourth = noting(new RunPlace(resumed).takeAgain());
    await turn();

    expect(fourth.isDone).toBe(false);
  });
});
