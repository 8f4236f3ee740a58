import { getEventListeners } from 'node:events';
import { ExecutorBench } from '../../test/executor-bench.js';
import { ScriptedRequest, type Try } from '../../test/scripted-request.js';

const BURST = { name: 'burst', requests: 1, windowMs: 60_000 };
const OK: Try = { body: 'ok' };

/** Each brings a request into one of the states in which it can wait. */
const PLACES: [string, (bench: ExecutorBench) => ScriptedRequest][] = [
  [
    'at the demand gate',
    (bench) => {
      bench.gate.close();
      return new ScriptedRequest([OK]);
    },
  ],
  [
    'for the limiter',
    (bench) => {
      bench.limiter.hold({ path: '/v2/droplets' }, bench.clock.now() + 60_000);
      return new ScriptedRequest([OK]);
    },
  ],
  ['for the answer', () => new ScriptedRequest(['silence'])],
  ['for the next try', () => new ScriptedRequest([{ status: 500 }, OK])],
  ['until the reset', () => new ScriptedRequest([{ status: 429, headers: { 'ratelimit-reset': '60' } }, OK])],
];

describe('RequestExecutor, told to stop', () => {
  it.each(PLACES)('stops a request that waits %s when its run is aborted', async (_, arrange) => {
    const bench = new ExecutorBench({ limits: [{ ...BURST, requests: 5 }] });
    const request = arrange(bench);

    const subscription = bench.run(request);
    await bench.clock.settle(bench.clock.now() + 1);
    const sent = request.signals.length;
    bench.stop.abort();
    await bench.clock.settle(bench.clock.now() + 1);

    expect(bench.errors).toEqual([expect.objectContaining({ kind: 'cancelled', retryable: false })]);
    expect(subscription.closed).toBe(true);
    expect(bench.clock.pending).toBe(0);
    expect(request.signals.every(({ aborted }) => aborted)).toBe(true);
    bench.gate.open();
    await bench.clock.settle();
    expect(request.signals).toHaveLength(sent);
    expect(bench.settled).toBe(true);
  });

  it.each(PLACES)('stops a request that waits %s when it is unsubscribed', async (_, arrange) => {
    const bench = new ExecutorBench({ limits: [{ ...BURST, requests: 5 }] });
    const request = arrange(bench);

    const subscription = bench.run(request);
    await bench.clock.settle(bench.clock.now() + 1);
    const sent = request.signals.length;
    subscription.unsubscribe();

    expect(request.signals.every(({ aborted }) => aborted)).toBe(true);
    expect(bench.clock.pending).toBe(0);
    bench.gate.open();
    await bench.clock.settle();
    expect(request.signals).toHaveLength(sent);
    expect(bench.errors).toEqual([]);
    expect(bench.settled).toBe(true);
  });

  it('sends nothing when its run was aborted before', async () => {
    const bench = new ExecutorBench();
    const request = new ScriptedRequest([OK]);
    bench.stop.abort();

    bench.run(request);
    await bench.clock.settle();

    expect(request.signals).toEqual([]);
    expect(bench.errors).toEqual([expect.objectContaining({ kind: 'cancelled' })]);
  });

  it('gives the place of an unsubscribed request to the next one', async () => {
    const bench = new ExecutorBench();

    const silent = [new ScriptedRequest(['silence']), new ScriptedRequest(['silence'])].map((one) => bench.run(one));
    bench.run(new ScriptedRequest([OK]));
    await bench.clock.settle(bench.clock.now());
    const before = bench.log.filter((line) => line.startsWith('body'));
    silent[0]?.unsubscribe();
    await bench.clock.settle(bench.clock.now());

    expect(before).toEqual([]);
    expect(bench.log.at(-1)).toBe('body ok@0');
  });

  it('leaves no listener on the run’s signal, and no warning, after many requests', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): number => warnings.push(warning);
    process.on('warning', note);
    const bench = new ExecutorBench();

    for (let n = 0; n < 50; n += 1) bench.run(new ScriptedRequest([OK]));
    await bench.clock.settle();
    process.off('warning', note);
    const listeners = getEventListeners(bench.stop.signal, 'abort');

    expect(bench.log.filter((line) => line.startsWith('body'))).toHaveLength(50);
    expect([...warnings, ...listeners]).toEqual([]);
  });
});
