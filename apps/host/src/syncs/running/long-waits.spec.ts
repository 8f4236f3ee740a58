import { DemandGate, type RequestEvent } from '@maestro/core';
import { firstValueFrom, VirtualTimeScheduler } from 'rxjs';
import { type LongWait, LongWaits } from './long-waits.js';

const request = { task: 'servers', endpoint: 'GET /servers' };
const sent: RequestEvent = { type: 'sent', ...request };
const answered: RequestEvent = { type: 'answered', ...request, durationMs: 5, status: 429 };

describe('LongWaits', () => {
  let clock: VirtualTimeScheduler;
  let entered: LongWait[];
  let back: () => void;
  let waits: LongWaits;

  beforeEach(() => {
    clock = new VirtualTimeScheduler();
    entered = [];
    const leave = (): Promise<void> => new Promise((resolve) => (back = resolve));
    waits = new LongWaits(new DemandGate(), { enter: (wait) => entered.push(wait), leave }, clock);
  });

  const wait = (endpoint: string, seconds: number): RequestEvent => ({
    ...{ type: 'waiting', task: 'servers', endpoint, reason: 'the provider asked to wait' },
    until: clock.now() + seconds * 1000,
  });
  const pass = (ms: number): void => {
    clock.schedule(() => undefined, ms);
    clock.flush();
  };

  it('reports a long wait of the whole run once, until the first request may continue', () => {
    for (const event of [sent, answered, wait('b', 600), wait('a', 60)]) waits.take(event);
    pass(5000);
    waits.take(wait('c', 30));
    pass(5000);

    expect(entered).toEqual([{ until: 60_000, reason: 'the provider asked to wait' }]);
  });

  it.each([
    ['short', [wait0(1)]],
    ['of a sync with a request in flight', [sent, wait0(600)]],
    ['over at once, because another request is sent', [wait0(600), sent]],
  ])('leaves a wait alone that is %s', (_name, events) => {
    for (const event of events) waits.take(event);
    pass(5000);

    expect(entered).toEqual([]);
  });

  it('reports the wait once the last response has arrived', () => {
    for (const event of [sent, wait('a', 600)]) waits.take(event);
    pass(5000);
    waits.take(answered);
    pass(5000);

    expect(entered).toHaveLength(1);
  });

  it('does not wait for an answer that nobody listens to any more', () => {
    waits.take(sent);
    pass(31_000);
    waits.take(wait('a', 600));
    pass(5000);

    expect(entered).toHaveLength(1);
  });

  it('holds requests back until the sync has a place again', async () => {
    let opened = 0;
    waits.take(wait('a', 600));
    pass(5000);

    const both = Promise.all([firstValueFrom(waits.whenOpen()), firstValueFrom(waits.whenOpen())]).then(
      () => (opened += 1),
    );
    await Promise.resolve();
    const before = opened;
    back();
    await both;

    expect([before, opened]).toEqual([0, 1]);
  });
});

function wait0(seconds: number): RequestEvent {
  const until = seconds * 1000;
  return { type: 'waiting', task: 'volumes', endpoint: 'GET /volumes', until, reason: 'the provider asked to wait' };
}
