import { DemandGate } from '@maestro/core';
import { firstValueFrom, race, timer, map } from 'rxjs';
import { Backlog } from './backlog.js';

const isOpen = (gate: DemandGate): Promise<boolean> =>
  firstValueFrom(race(gate.whenOpen().pipe(map(() => true)), timer(20).pipe(map(() => false))));

function held(): { promise: Promise<void>; release: () => void } {
  let release = (): void => undefined;
  const promise = new Promise<void>((resolve) => (release = resolve));
  return { promise, release };
}

describe('the backlog of writes', () => {
  it('writes one after the other, in order', async () => {
    const backlog = new Backlog(new DemandGate(), () => undefined);
    const first = held();
    const log: string[] = [];

    backlog.add(1, async () => {
      await first.promise;
      log.push('first');
    });
    backlog.add(1, async () => void log.push('second'));
    first.release();
    await backlog.flushed();

    expect(log).toEqual(['first', 'second']);
  });

  it('asks for no further pages while it is behind, and for more once it caught up', async () => {
    const gate = new DemandGate();
    const backlog = new Backlog(gate, () => undefined);
    const write = held();

    backlog.add(4001, () => write.promise);
    const behind = await isOpen(gate);
    write.release();
    await backlog.flushed();

    expect([behind, await isOpen(gate)]).toEqual([false, true]);
  });

  it('writes nothing after a failure, tells of it once, and never stays closed', async () => {
    const gate = new DemandGate();
    const failures: unknown[] = [];
    const backlog = new Backlog(gate, (error) => failures.push(error));
    const log: string[] = [];

    backlog.add(9000, () => Promise.reject(new Error('disk full')));
    backlog.add(1, async () => void log.push('after'));

    await expect(backlog.flushed()).rejects.toThrow('disk full');
    expect(log).toEqual([]);
    expect(failures).toHaveLength(1);
    expect(await isOpen(gate)).toBe(true);
  });
});
