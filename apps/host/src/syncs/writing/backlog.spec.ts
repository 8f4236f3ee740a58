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
  it('prepares a write while the one before is written, and writes in order', async () => {
    const backlog = new Backlog(new DemandGate(), () => undefined);
    const write = held();
    const log: string[] = [];

    backlog.add(1, async () => async () => {
      log.push('write 1');
      await write.promise;
      log.push('written 1');
    });
    backlog.add(1, async () => {
      log.push('prepare 2');
      write.release();
      return async () => void log.push('write 2');
    });
    backlog.add(1, async () => {
      log.push('prepare 3');
      return async () => void log.push('write 3');
    });
    await backlog.flushed();

    expect(log).toEqual(['prepare 2', 'write 1', 'written 1', 'write 2', 'prepare 3', 'write 3']);
  });

  it('does what belongs afterwards when all before it is written, and lets later writes pass', async () => {
    const backlog = new Backlog(new DemandGate(), () => undefined);
    const work = held();
    const log: string[] = [];

    backlog.add(1, async () => async () => void log.push('before'));
    backlog.afterwards(async () => {
      log.push('afterwards');
      await work.promise;
      log.push('the end of it');
    });
    await new Promise(setImmediate);
    backlog.add(1, async () => async () => {
      log.push('later');
      work.release();
    });
    await backlog.flushed();

    expect(log).toEqual(['before', 'afterwards', 'later', 'the end of it']);
  });

  it('asks for no further pages while it is behind, and for more once it caught up', async () => {
    const gate = new DemandGate();
    const backlog = new Backlog(gate, () => undefined);
    const write = held();

    backlog.add(4001, async () => () => write.promise);
    const behind = await isOpen(gate);
    write.release();
    await backlog.flushed();

    expect([behind, await isOpen(gate)]).toEqual([false, true]);
  });

  const refused = () => Promise.reject(new Error('disk full'));

  it.each([
    ['a write', async () => refused],
    ['a preparation', refused],
  ])('writes nothing after the failure of %s, reports it once, and never stays closed', async (_what, failing) => {
    const gate = new DemandGate();
    const failures: unknown[] = [];
    const backlog = new Backlog(gate, (error) => failures.push(error));
    const log: string[] = [];

    backlog.add(9000, failing);
    backlog.add(1, failing);
    backlog.add(1, async () => async () => void log.push('after'));
    backlog.afterwards(async () => void log.push('afterwards'));

    await expect(backlog.flushed()).rejects.toThrow('disk full');
    expect(log).toEqual([]);
    expect(failures).toHaveLength(1);
    expect(await isOpen(gate)).toBe(true);
  });
});
