import { inspect } from 'node:util';
import { ExecutorBench, START } from '../../test/executor-bench.js';
import { ScriptedRequest } from '../../test/scripted-request.js';
import { AnswerError } from '../failures/answer.error.js';
import { ProviderError } from '../errors/provider-error.js';
import type { RequestEvent } from './provider-request.types.js';

const OK = { body: 'ok' };

describe('RequestExecutor', () => {
  it('emits the body once and completes, with one event when it is sent and one when it is answered', async () => {
    const bench = new ExecutorBench();

    const subscription = bench.run(new ScriptedRequest([OK]));
    await bench.clock.settle();

    expect(bench.log).toEqual(['sent server-list@0', 'answered server-list@0', 'body ok@0']);
    expect(bench.events[1]).toEqual({
      type: 'answered',
      task: 'server-list',
      endpoint: 'GET /v2/droplets',
      durationMs: 0,
      status: undefined,
    });
    expect(subscription.closed).toBe(true);
    expect(bench.settled).toBe(true);
  });

  it('is cold: each subscription sends, and none before', async () => {
    const bench = new ExecutorBench();
    const request = new ScriptedRequest([OK]);

    const answer = bench.executor.execute(request);
    await bench.clock.settle();
    const before = request.signals.length;
    answer.subscribe();
    answer.subscribe();
    await bench.clock.settle();

    expect([before, request.signals.length]).toEqual([0, 2]);
  });

  it.each([
    ['a 500', { status: 500 }],
    ['a broken connection', { code: 'ECONNRESET' }],
    ['a body cut short', { invalidBody: true }],
  ])('tries again after %s, with a longer wait each time', async (_, failure) => {
    const bench = new ExecutorBench({ baseDelayMs: 1000 });

    bench.run(new ScriptedRequest([failure, failure, OK]));
    await bench.clock.settle();
    const [first = 0, second = 0, third = 0] = bench.sentAt;

    expect(second - first).toBeGreaterThanOrEqual(500);
    expect(second - first).toBeLessThanOrEqual(1000);
    expect(third - second).toBeGreaterThanOrEqual(1000);
    expect(third - second).toBeLessThanOrEqual(2000);
    expect(bench.log.at(-1)).toBe(`body ok@${third}`);
  });

  it('takes an AnswerError at its word, and of another error the message', async () => {
    const bench = new ExecutorBench();
    const failing = (error: Error) =>
      bench.executor.execute({
        ...{ task: 'server-list', path: '/servers', endpoint: 'ListServers' },
        send: () => Promise.reject(error),
      });
    const errors: unknown[] = [];

    failing(new AnswerError({ status: 403, message: 'not yours' })).subscribe({ error: (error) => errors.push(error) });
    failing(new Error('no such library')).subscribe({ error: (error) => errors.push(error) });
    await bench.clock.settle();

    expect(errors).toEqual([
      expect.objectContaining({ kind: 'permission', status: 403, message: expect.stringContaining('not yours') }),
      expect.objectContaining({ kind: 'unavailable', cause: new Error('no such library') }),
    ]);
  });

  it('says when it tries again, and why', async () => {
    const bench = new ExecutorBench();

    bench.run(new ScriptedRequest([{ status: 503 }, OK]));
    await bench.clock.settle();
    const retrying = bench.events.find((event) => event.type === 'retrying');

    expect(bench.events.map(({ type }) => type)).toEqual(['sent', 'answered', 'retrying', 'sent', 'answered']);
    expect(retrying?.until).toBe(START + (bench.sentAt[1] ?? 0));
    expect(retrying?.error).toMatchObject({ kind: 'unavailable', status: 503 });
  });

  it('fails with the last error when the tries are used up', async () => {
    const bench = new ExecutorBench({ tries: 3 });
    const request = new ScriptedRequest([{ status: 500 }]);

    bench.run(request);
    await bench.clock.settle();

    expect(request.signals).toHaveLength(3);
    expect(bench.errors).toEqual([expect.objectContaining({ kind: 'unavailable', status: 500 })]);
    expect(bench.settled).toBe(true);
  });

  it.each([400, 401, 403, 404, 412])('does not try again after a %i', async (status) => {
    const bench = new ExecutorBench();
    const request = new ScriptedRequest([{ status }, OK]);

    bench.run(request);
    await bench.clock.settle();

    expect(request.signals).toHaveLength(1);
    expect(bench.errors).toEqual([expect.objectContaining({ status })]);
    expect(bench.events.at(-1)).toMatchObject({ type: 'answered', status });
    expect(bench.settled).toBe(true);
  });

  it('ends a request that hangs, retries, and reports each attempt once', async () => {
    const bench = new ExecutorBench({ answerWithinMs: 30_000, tries: 2 });
    const request = new ScriptedRequest(['silence']);

    bench.run(request);
    await bench.clock.settle();

    expect(bench.sentAt[1]).toBeGreaterThanOrEqual(30_000);
    expect(request.signals.every(({ aborted }) => aborted)).toBe(true);
    expect(bench.events.map(({ type }) => type)).toEqual(['sent', 'answered', 'retrying', 'sent', 'answered']);
    expect(bench.errors).toEqual([expect.objectContaining({ kind: 'unavailable', retryable: true })]);
    expect(String(bench.errors[0])).toContain('GET /v2/droplets: the provider did not answer in time.');
    expect(bench.settled).toBe(true);
  });

  it('takes no answer that comes after its time', async () => {
    const bench = new ExecutorBench({ answerWithinMs: 100, tries: 1 });
    const send = () => new Promise<typeof OK>((resolve) => bench.clock.schedule(() => resolve(OK), 200));

    bench.run(Object.assign(new ScriptedRequest([OK]), { send }));
    await bench.clock.settle();

    expect(bench.log.map((line) => line.split('@')[0])).toEqual(['sent server-list', 'answered server-list', 'error']);
    expect(bench.settled).toBe(true);
  });

  it('passes a ProviderError on unchanged', async () => {
    const bench = new ExecutorBench();
    const error = new ProviderError({ kind: 'not-supported', retryable: false, message: 'No such thing.' });

    bench.run(Object.assign(new ScriptedRequest([OK]), { send: () => Promise.reject(error) }));
    await bench.clock.settle();

    expect(bench.errors[0]).toBe(error);
    expect(bench.settled).toBe(true);
  });

  it.each<[string, Partial<ScriptedRequest>]>([
    ['throws instead of sending', { send: () => reading(undefined) }],
    ['answers nothing', { send: () => Promise.resolve(undefined as never) }],
    ['cannot read its own error', { send: () => Promise.reject(new Error('x')), failure: () => reading(undefined) }],
  ])('fails, instead of waiting forever, when a plugin %s', async (_, defect) => {
    const bench = new ExecutorBench({ tries: 1 });

    bench.run(Object.assign(new ScriptedRequest([OK]), { failure: () => ({}) }, defect));
    await bench.clock.settle();

    expect(bench.errors).toHaveLength(1);
    expect(bench.settled).toBe(true);
  });

  it('asks the demand gate before each try', async () => {
    const bench = new ExecutorBench();
    bench.gate.close();

    bench.run(new ScriptedRequest([{ status: 500 }, OK]));
    await bench.clock.settle();
    const closed = bench.sentAt.length;
    bench.gate.open();
    bench.gate.close();
    await bench.clock.settle();
    const closedAgain = bench.sentAt.length;
    bench.gate.open();
    await bench.clock.settle();

    expect([closed, closedAgain, bench.sentAt.length]).toEqual([0, 1, 2]);
    expect(bench.log.at(-1)).toMatch(/^body ok/);
  });

  it('asks the demand gate again when its turn came after a wait', async () => {
    const bench = new ExecutorBench({ limits: [{ name: 'burst', requests: 1, windowMs: 2000 }] });

    bench.run(new ScriptedRequest([OK]));
    bench.run(new ScriptedRequest([OK]));
    const given = bench.run(new ScriptedRequest([OK]));
    bench.gate.close();
    await bench.clock.settle();
    const closed = bench.sentAt.length;
    given.unsubscribe();
    bench.gate.open();
    await bench.clock.settle();

    expect([closed, bench.sentAt.length]).toEqual([1, 2]);
    expect(bench.settled).toBe(true);
  });

  it('tells when it waits for the limiter', async () => {
    const bench = new ExecutorBench({ limits: [{ name: 'burst', requests: 1, windowMs: 2000 }] });

    bench.run(new ScriptedRequest([OK]));
    await bench.clock.settle();
    bench.run(new ScriptedRequest([OK], 'volume-list', '/v2/volumes'));
    await bench.clock.settle();

    expect(bench.events.find(({ type }) => type === 'waiting')).toEqual({
      type: 'waiting',
      task: 'volume-list',
      endpoint: 'GET /v2/volumes',
      until: START + 2000,
      reason: 'burst: 1 requests per 2 s',
    } satisfies RequestEvent);
    expect(bench.sentAt).toEqual([0, 2000]);
  });

  it('keeps the token out of the error', async () => {
    const bench = new ExecutorBench();

    bench.run(new ScriptedRequest([{ status: 403, message: 'Bad token dop_v1_secret', requestId: 'dop_v1_secret' }]));
    await bench.clock.settle();
    const [error] = bench.errors as [ProviderError];

    expect([error.message, error.requestId, String(error.cause), error.stack].join()).not.toContain('dop_v1_secret');
  });

  it('keeps the token out of an error that the plugin made itself, in what it tells as well', async () => {
    const bench = new ExecutorBench({ tries: 2 });
    const error = new ProviderError({ kind: 'unavailable', retryable: true, message: 'No: dop_v1_secret' });

    bench.run(Object.assign(new ScriptedRequest([OK]), { send: () => Promise.reject(error) }));
    await bench.clock.settle();

    expect(bench.errors).toMatchObject([{ kind: 'unavailable', message: 'No: [redacted]' }]);
    expect(inspect(bench.events)).not.toContain('dop_v1_secret');
  });
});

/** The error of a plugin that reads a property of undefined. */
function reading(nothing: undefined): never {
  return (nothing as unknown as { field: never }).field;
}

describe('RequestExecutor, for an API that puts its token into the path', () => {
  it('hides it in every event and error', async () => {
    const bench = new ExecutorBench();
    const request = new ScriptedRequest([{ status: 400 }]);
    Object.assign(request, { endpoint: 'GET /bot/dop_v1_secret/servers' });

    bench.run(request);
    await bench.clock.settle();

    expect(inspect([bench.events, bench.errors], { depth: 8 })).toContain('GET /bot/[redacted]/servers');
    expect(inspect([bench.events, bench.errors], { depth: 8 })).not.toContain('dop_v1_secret');
  });
});
