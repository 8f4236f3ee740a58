import { Slots, SyncSlot } from './sync-slot.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Records the order of completion. */
function noting(done: Promise<void>): { isDone: boolean } {
  const note = { isDone: false };
  void done.then(() => (note.isDone = true));
  return note;
}

describe('SyncSlot', () => {
  it('ends the job of a sync that waits, and finds it a place afterwards, in order', async () => {
    const resumed = new Slots(1);
    const [first, second] = [new SyncSlot(resumed), new SyncSlot(resumed)];
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

  it('keeps no place for a sync that ended while it stood in line', async () => {
    const resumed = new Slots(1);
    const [first, second, third] = [new SyncSlot(resumed), new SyncSlot(resumed), new SyncSlot(resumed)];
    await first.takeAgain();
    const late = second.takeAgain();
    second.end();
    first.end();
    await late;

    await third.takeAgain();
    const fourth = noting(new SyncSlot(resumed).takeAgain());
    await turn();

    expect(fourth.isDone).toBe(false);
  });
});
